package dev.unknot.delivery.channel.http;

/** What a web address may look like, for the patterns of requests. Every match is a {@link java.net.URI}. */
public final class WebAddress {

    private static final String REST = "://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?"
            + "([/?][A-Za-z0-9._~:/?@!$&'()*+,;=-]*(%[0-9A-Fa-f]{2}[A-Za-z0-9._~:/?@!$&'()*+,;=-]*)*)?";

    public static final String HTTPS = "https" + REST;
    public static final String HTTP_OR_HTTPS = "https?" + REST;

    private WebAddress() {}

    /** Whether a person's address on a channel is a web address, and not a name such as that of a Slack member. */
    public static boolean isOne(String address) {
        return address.contains("://");
    }
}
