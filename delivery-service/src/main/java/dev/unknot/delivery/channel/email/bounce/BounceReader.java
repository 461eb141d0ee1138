package dev.unknot.delivery.channel.email.bounce;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.email.EnhancedStatus;
import dev.unknot.delivery.channel.email.ReturnPath;
import dev.unknot.delivery.channel.email.bounce.Bounce.Effect;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads reports of undeliverable mails (RFC 3464). Anything else, and anything that no mail of ours led to, is no bounce. */
public final class BounceReader {

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    private static final int MOST_PARTS = 20;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_BYTES_OF_STATUS = 64 * 1024;

    private final ReturnPath returnPath;

    public BounceReader(ReturnPath returnPath) {
        this.returnPath = returnPath;
    }

    /** @param mail as it came, headers included */
    public Optional<Bounce> read(byte[] mail) {
        if (!MailShape.of(mail).isReadable()) {
            return Optional.empty();
        }
        try {
            MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(mail));
            Optional<UUID> id = mail(message);
            return id.isPresent()
                            && message.isMimeType("multipart/report")
                            && MailShape.isReadable(message.getContentType())
                    ? failedRecipient(message).map(failed -> bounce(id.get(), failed))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            // Strangers write here, and the library throws what it likes: what cannot be read is no report.
            return Optional.empty();
        }
    }

    /** A recipient whose mail did not arrive. */
    private record Failed(boolean stillTried, EnhancedStatus status) {}

    private static Bounce bounce(UUID id, Failed failed) {
        Effect effect = effect(failed);
        Reason reason = switch (effect) {
            case CLOSES_THE_ADDRESS -> Reason.ADDRESS_CLOSED;
            case FAILED -> Reason.MESSAGE_REFUSED;
            case FAILED_FOR_NOW, DELAYED -> Reason.MAILBOX_BUSY;
        };
        return new Bounce(id, Cause.of(reason, failed.status().code()), effect);
    }

    private static Effect effect(Failed failed) {
        if (failed.stillTried()) {
            return Effect.DELAYED;
        }
        if (!failed.status().isPermanent()) {
            return Effect.FAILED_FOR_NOW;
        }
        return failed.status().isAboutTheMail() ? Effect.FAILED : Effect.CLOSES_THE_ADDRESS;
    }

    /** From the return address, which only this service can make. */
    private Optional<UUID> mail(MimeMessage message) throws MessagingException {
        for (String name : RECIPIENT_HEADERS) {
            String[] values = message.getHeader(name);
            Optional<UUID> id = Stream.of(values == null ? new String[0] : values)
                    .flatMap(value -> Stream.of(value.split("[\\s,<>]+")))
                    .flatMap(address -> returnPath.mail(address).stream())
                    .findFirst();
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Only the parts right below are looked at, however deep others are nested. */
    private static Optional<Failed> failedRecipient(MimeMessage report) throws MessagingException, IOException {
        Multipart parts =
                new MimeMultipart(new ByteArrayDataSource(report.getRawInputStream(), report.getContentType()));
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                return groups(part).stream()
                        .flatMap(group -> failed(group).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Optional<Failed> failed(InternetHeaders recipient) {
        String action = field(recipient, "Action").toLowerCase(Locale.ROOT);
        boolean stillTried = action.equals("delayed");
        return stillTried || action.equals("failed")
                ? status(recipient).map(status -> new Failed(stillTried, status))
                : Optional.empty();
    }

    /** Some servers say 5.0.0 there and what they mean in the answer that they got. */
    private static Optional<EnhancedStatus> status(InternetHeaders recipient) {
        Optional<EnhancedStatus> status = EnhancedStatus.in(field(recipient, "Status"));
        return status.filter(EnhancedStatus::isVague)
                .flatMap(vague -> EnhancedStatus.in(field(recipient, "Diagnostic-Code")))
                .filter(EnhancedStatus::isFailure)
                .or(() -> status.filter(EnhancedStatus::isFailure));
    }

    /** The groups of fields, separated by empty lines: first about the report, then one for each recipient. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream decoded = part.getInputStream()) {
            InputStream in = new ByteArrayInputStream(decoded.readNBytes(MOST_BYTES_OF_STATUS));
            while (in.available() > 0 && groups.size() < MOST_GROUPS) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups;
    }

    private static String field(InternetHeaders group, String name) {
        String value = group.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
