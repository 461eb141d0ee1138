package dev.unknot.delivery.channel.email;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.DeliveryConfig;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.ChannelSender;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.DigestContent;
import dev.unknot.delivery.template.MailContent;
import dev.unknot.delivery.template.MailTemplate;
import dev.unknot.delivery.template.Words;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends e-mails in the name of the organisation. */
@Singleton
public class EmailSender implements ChannelSender {

    private static final Charset ASCII = StandardCharsets.US_ASCII;
    private static final String DRAWING = "drawing";

    private final SmtpClient client;
    private final Drawings drawings;
    private final Optional<ReturnPath> returnPath;
    private final MailTemplate nudges = MailTemplate.ofNudge();
    private final MailTemplate digests = MailTemplate.ofDigest();

    @Inject
    EmailSender(SmtpClient client, Drawings drawings, EmailConfig config, DeliveryConfig delivery) {
        this.client = client;
        this.drawings = drawings;
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
                ? client.send(mail(message, email))
                : SendResult.refused(Reason.ADDRESS_INVALID);
    }

    private MailMessage mail(Message message, Address.Email address) {
        Optional<Picture> picture = drawings.of(message);
        Words words = Words.of(message.language());
        MailContent content =
                MailContent.of(message, picture.map(each -> new MailContent.Drawing(DRAWING, each.text())));
        MailTemplate.Mail filled = message.digest()
                .map(digest -> digests.fill(DigestContent.of(message, digest, words), words))
                .orElseGet(() -> nudges.fill(content, words));
        MailMessage mail = new MailMessage(from(address), address.to(), content.subject(), filled.text())
                .setHtml(filled.html())
                .setHeaders(MultiMap.caseInsensitiveMultiMap());
        address.replyTo().ifPresent(replyTo -> mail.addHeader("Reply-To", replyTo));
        MailHeaders.of(message, address.from()).forEach(mail::addHeader);
        returnPath.ifPresent(path -> mail.setBounceAddress(path.of(message.nudge())));
        picture.ifPresent(each -> mail.setInlineAttachment(attachment(each)));
        return mail;
    }

    private static MailAttachment attachment(Picture picture) {
        return MailAttachment.create()
                .setName(DRAWING + ".png")
                .setContentId("<" + DRAWING + ">")
                .setContentType("image/png")
                .setDisposition("inline")
                .setData(Buffer.buffer(picture.png()));
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
