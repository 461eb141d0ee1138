package dev.unknot.delivery.channel.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status of a mail server (RFC 3463).
 *
 * @param code such as {@code 5.1.1}
 */
public record EnhancedStatus(String code) {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    /** The sender's address is wrong, the mail is too long, the dialogue failed, its form or its content is refused. */
    private static final Pattern ABOUT_THE_MAIL = Pattern.compile("5\\.(1\\.[78]|2\\.3|3\\.4|[567]\\.\\d+)");

    private static final Pattern NO_MAILBOX = Pattern.compile("5\\.(1\\.(?![78]$)\\d+|2\\.1|4\\.4)");

    /** The first one in a text. */
    public static Optional<EnhancedStatus> in(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.find() ? Optional.of(new EnhancedStatus(matcher.group())) : Optional.empty();
    }

    public boolean isFailure() {
        return !code.startsWith("2");
    }

    public boolean isPermanent() {
        return code.startsWith("5");
    }

    /** Such as 5.0.0, which says no more than that something failed. */
    public boolean isVague() {
        return code.endsWith(".0.0");
    }

    /** 5.1.x: no such address; 5.2.1: the mailbox is disabled; 5.4.4: its host does not exist. */
    public boolean isNoMailbox() {
        return NO_MAILBOX.matcher(code).matches();
    }

    /** Whether it is about the mail or its sender, so that it says nothing about the mailbox. */
    public boolean isAboutTheMail() {
        return ABOUT_THE_MAIL.matcher(code).matches();
    }
}
