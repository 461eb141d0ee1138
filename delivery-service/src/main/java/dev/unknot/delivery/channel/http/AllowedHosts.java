package dev.unknot.delivery.channel.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The hosts of a provider, for channels whose addresses must be the provider's own.
 *
 * @param patterns names, such as {@code hooks.slack.com}, or all below one, such as {@code *.logic.azure.com}
 */
public record AllowedHosts(List<String> patterns) {

    private static final String BELOW = "*.";

    public AllowedHosts {
        patterns = patterns.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    public boolean allow(URI url) {
        return url.getHost() != null
                && patterns.stream()
                        .anyMatch(pattern -> fits(pattern, url.getHost().toLowerCase(Locale.ROOT)));
    }

    private static boolean fits(String pattern, String host) {
        return pattern.startsWith(BELOW) ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
    }
}
