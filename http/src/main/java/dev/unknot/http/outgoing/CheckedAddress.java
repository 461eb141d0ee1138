package dev.unknot.http.outgoing;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;

/**
 * An address with the very host that was checked, so that a name which means another one by then leads nowhere.
 *
 * @param host what to connect to
 */
public record CheckedAddress(URI uri, InetAddress host) {

    /**
     * A request that connects to the checked host instead of looking the name up again, and follows no redirect. The
     * certificate must still be of the address's name.
     */
    public RequestOptions request(HttpMethod method) {
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port(), host.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port())
                .setSsl(isSecure())
                .setURI(path())
                .setFollowRedirects(false);
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    private String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
