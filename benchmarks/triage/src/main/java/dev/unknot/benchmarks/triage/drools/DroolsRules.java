package dev.unknot.benchmarks.triage.drools;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;

/** The protocol in Drools, compiled once to its executable model, the fastest that it has. Not safe for many threads. */
public final class DroolsRules implements AutoCloseable {

    /** Where the session of an evaluation comes from. */
    public enum Sessions {
        /** A new one each time, as most tutorials show it. */
        FRESH,
        /** From Drools' own pool, which cleans used ones. */
        POOLED,
        /** One for all: the complaint is inserted, and taken out again. */
        KEPT
    }

    private static final String FILE = "src/main/resources/dev/unknot/benchmarks/triage/rules/triage.drl";
    private static final Logger LOG = Logger.getLogger("org.drools");

    static {
        // It tells of each compilation.
        LOG.setLevel(Level.WARNING);
    }

    private final Sessions sessions;
    private final Questions questions;
    private final KieContainer container;
    private final KieSessionsPool pool;
    private final KieSession kept;

    public DroolsRules(Protocol protocol, Sessions sessions) {
        this.sessions = sessions;
        questions = new Questions(protocol);
        container = compile(new DrlWriter(questions).write(protocol));
        pool = container.newKieSessionsPool(1);
        kept = container.newKieSession();
    }

    public Complaint judge(Facts facts) {
        Complaint complaint = new Complaint(facts, questions);
        if (sessions == Sessions.KEPT) {
            FactHandle handle = kept.insert(complaint);
            kept.fireAllRules();
            kept.delete(handle);
            return complaint;
        }
        KieSession session = sessions == Sessions.POOLED ? pool.newKieSession() : container.newKieSession();
        session.insert(complaint);
        session.fireAllRules();
        session.dispose();
        return complaint;
    }

    @Override
    public void close() {
        kept.dispose();
        pool.shutdown();
        container.dispose();
    }

    private static KieContainer compile(String rules) {
        KieServices kie = KieServices.get();
        KieFileSystem files = kie.newKieFileSystem().write(FILE, rules);
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        return kie.newKieContainer(builder.getKieModule().getReleaseId());
    }
}
