package dev.unknot.reminder.availability.calendar;

import java.net.InetAddress;
import java.net.URI;

/**
 * An address with the very host that was checked, so that a name which means another one by then leads nowhere.
 *
 * @param host what to connect to
 */
record FeedTarget(URI uri, InetAddress host) {

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
