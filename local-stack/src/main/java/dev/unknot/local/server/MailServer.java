package dev.unknot.local.server;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unknot.local.process.ParentWatch;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes mail for everybody and sends none on: each mail becomes a file {@code *.eml}, which a mail
 * program opens. For one machine and for tests, never for production. Arguments: its port and the folder.
 */
public final class MailServer {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** How many mails are kept in memory beside their files. */
    private static final int KEPT = 200;

    private final GreenMail server;
    private final Path folder;
    private final Clock clock;
    private final AtomicInteger taken = new AtomicInteger();

    private MailServer(int port, Path folder, Clock clock) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.folder = folder;
        this.clock = clock;
    }

    public static void main(String... arguments) throws IOException {
        ParentWatch.begin();
        MailServer mail = new MailServer(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Clock.systemUTC());
        Files.createDirectories(mail.folder);
        mail.start();
    }

    private void start() {
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    private GreenMailUser take(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        int number = taken.incrementAndGet();
        try {
            write(message, NAME.format(clock.instant()) + "-" + number + ".eml");
            if (number % KEPT == 0) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (IOException | FolderException e) {
            // The sender is told, and tries again.
            throw new MessagingException("the mail could not be written to " + folder, e);
        }
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(to.getEmail());
        return known == null ? users.createUser(to.getEmail(), to.getEmail(), to.getEmail()) : known;
    }

    /** Whoever watches the folder sees whole mails only. */
    private void write(MovingMessage message, String name) throws IOException, MessagingException {
        Path part = folder.resolve("." + name + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.getMessage().writeTo(out);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
