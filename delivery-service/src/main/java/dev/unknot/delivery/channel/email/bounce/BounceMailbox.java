package dev.unknot.delivery.channel.email.bounce;

import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** The mailbox of reports, over IMAP. */
@Singleton
class BounceMailbox {

    private static final SearchTerm NEW = new AndTerm(
            new FlagTerm(new Flags(Flags.Flag.SEEN), false), new FlagTerm(new Flags(Flags.Flag.DELETED), false));

    private final BounceMailboxConfig config;

    BounceMailbox(BounceMailboxConfig config) {
        this.config = config;
    }

    /**
     * Reads new mails, the oldest first. A mail that {@code handle} accepts is deleted; any other is marked as read and
     * stays.
     *
     * @param mayGoOn asked before each mail
     */
    void read(Predicate<byte[]> handle, BooleanSupplier mayGoOn) throws MessagingException, IOException {
        try (Store store = session().getStore(protocol())) {
            store.connect(
                    config.host().orElseThrow(),
                    config.port(),
                    config.user().orElse(null),
                    config.password().orElse(null));
            // Closing it removes the mails that are marked as deleted.
            try (Folder folder = store.getFolder(config.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message message : List.of(folder.search(NEW)).stream()
                        .limit(config.batch())
                        .toList()) {
                    if (!mayGoOn.getAsBoolean()) {
                        return;
                    }
                    message.setFlag(isHandled(message, handle) ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
                }
            }
        }
    }

    /** Without trusting the size that the server names. */
    private boolean isHandled(Message message, Predicate<byte[]> handle) throws MessagingException, IOException {
        if (message.getSize() > config.mostBytes() || !(message instanceof IMAPMessage imap)) {
            return false;
        }
        try (InputStream in = imap.getMimeStream()) {
            byte[] mail = in.readNBytes(config.mostBytes() + 1);
            return mail.length <= config.mostBytes() && handle.test(mail);
        }
    }

    private String protocol() {
        return config.tls() == BounceMailboxConfig.Tls.IMPLICIT ? "imaps" : "imap";
    }

    private Session session() {
        String prefix = "mail." + protocol() + ".";
        boolean startTls = config.tls() == BounceMailboxConfig.Tls.START_TLS;
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", millis(config.connectTimeout()));
        properties.put(prefix + "timeout", millis(config.answerTimeout()));
        properties.put(prefix + "writetimeout", millis(config.answerTimeout()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(startTls));
        properties.put(prefix + "starttls.required", String.valueOf(startTls));
        // Reading a mail does not mark it: only what was dealt with is marked.
        properties.put(prefix + "peek", "true");
        return Session.getInstance(properties);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
