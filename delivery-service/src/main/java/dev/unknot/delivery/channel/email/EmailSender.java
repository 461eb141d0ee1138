package dev.unknot.delivery.channel.email;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.DeliveryConfig;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.MailContent;
import dev.unknot.delivery.template.MailTemplate;
import dev.unknot.delivery.template.Words;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends e-mails in the name of the organisation. */
@Singleton
public class EmailSender implements ChannelSender {

    private static final Charset ASCII = StandardCharsets.US_ASCII;
    private static final String DRAWING = "drawing";

    private final ReactiveMailer mailer;
    private final Drawings drawings;
    private final EmailConfig config;
    private final Optional<ReturnPath> returnPath;
    private final MailTemplate template = new MailTemplate();

    @Inject
    EmailSender(ReactiveMailer mailer, Drawings drawings, EmailConfig config, DeliveryConfig delivery) {
        this.mailer = mailer;
        this.drawings = drawings;
        this.config = config;
        this.returnPath = config.bounces().map(mailbox -> new ReturnPath(delivery.secret(), mailbox));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** All mails go through one server of ours. */
    @Override
    public String peer(Address address) {
        return "smtp";
    }

    @Override
    public SendResult send(Message message, Address address) {
        return address instanceof Address.Email email
                ? sent(mail(message, email))
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }

    private SendResult sent(Mail mail) {
        return mailer.send(mail)
                .map(done -> SendResult.sent())
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithItem(SendResult.retry(Reason.TIMED_OUT))
                .onFailure(SMTPException.class)
                .recoverWithItem(failure -> refusal(failure))
                // No connection, or it broke.
                .onFailure(EmailSender::isConnection)
                .recoverWithItem(SendResult.retry(Reason.UNREACHABLE))
                .await()
                .indefinitely();
    }

    private static SendResult refusal(SMTPException failure) {
        return new SmtpReply(failure.getReplyCode(), failure.getReplyMessage()).result();
    }

    private static boolean isConnection(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable;
    }

    private Mail mail(Message message, Address.Email address) {
        Optional<Picture> picture = drawings.of(message);
        MailContent content =
                MailContent.of(message, picture.map(each -> new MailContent.Drawing(DRAWING, each.text())));
        MailTemplate.Mail filled = template.fill(content, Words.of(message.language()));
        Mail mail = new Mail()
                .addTo(address.to())
                .setFrom(from(address))
                .setSubject(content.subject())
                .setText(filled.text())
                .setHtml(filled.html());
        address.replyTo().ifPresent(mail::addReplyTo);
        MailHeaders.of(message, address.from()).forEach(mail::addHeader);
        returnPath.ifPresent(path -> mail.setBounceAddress(path.of(message.nudge())));
        picture.ifPresent(
                each -> mail.addInlineAttachment(DRAWING + ".png", each.png(), "image/png", "<" + DRAWING + ">"));
        return mail;
    }

    /** A name beyond ASCII is encoded as a whole, and would show the quotation marks. */
    private static String from(Address.Email address) {
        return address.fromName()
                .map(name -> name.replaceAll("[\"\\\\<>\\p{Cntrl}]", ""))
                .map(name -> ASCII.newEncoder().canEncode(name) ? "\"" + name + "\"" : name)
                .map(name -> name + " <" + address.from() + ">")
                .orElse(address.from());
    }
}
