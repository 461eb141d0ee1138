package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

    private final ReturnPath returnPath;

    public BounceReader(ReturnPath returnPath) {
        this.returnPath = returnPath;
    }

    /** @param mail as it came, headers included */
    public Optional<Bounce> read(byte[] mail) {
        try {
            MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(mail));
            Optional<UUID> nudge = nudge(message);
            return nudge.isPresent() && message.isMimeType("multipart/report")
                    ? status(message).map(status -> bounce(nudge.get(), status))
                    : Optional.empty();
        } catch (MessagingException | IOException e) {
            // Strangers write here: what cannot be read is no report.
            return Optional.empty();
        }
    }

    private static Bounce bounce(UUID nudge, String status) {
        return new Bounce(nudge, Cause.of(Reason.ADDRESS_CLOSED, status), status.startsWith("5"));
    }

    private Optional<UUID> nudge(MimeMessage message) throws MessagingException {
        for (String name : RECIPIENT_HEADERS) {
            String[] values = message.getHeader(name);
            Optional<UUID> nudge = Stream.of(values == null ? new String[0] : values)
                    .flatMap(value -> Stream.of(value.split("[\\s,<>]+")))
                    .flatMap(address -> returnPath.nudge(address).stream())
                    .findFirst();
            if (nudge.isPresent()) {
                return nudge;
            }
        }
        return Optional.empty();
    }

    /** The status of a recipient whose mail failed or is late. */
    private static Optional<String> status(MimeMessage report) throws MessagingException, IOException {
        if (!(report.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                return recipients(part).stream()
                        .flatMap(recipient -> failure(recipient).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> failure(InternetHeaders recipient) {
        String action = field(recipient, "Action");
        boolean failed = action.equalsIgnoreCase("failed") || action.equalsIgnoreCase("delayed");
        return failed ? SmtpReply.enhanced(field(recipient, "Status")) : Optional.empty();
    }

    /** The groups of fields, separated by empty lines: first about the report, then one for each recipient. */
    private static List<InternetHeaders> recipients(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = part.getInputStream()) {
            while (in.available() > 0 && groups.size() < MOST_PARTS) {
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
