package dev.unknot.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.spi.transport.Transport;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Java's own sockets, with a {@link StrictReader} on every connection that the server accepts. The server offers no other
 * place before its own reader, which joins folded lines and drops a Content-Length that contradicts what it stands beside.
 * It is chosen by {@code quarkus.vertx.prefer-native-transport}.
 */
public final class StrictTransport implements Transport {

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory threadFactory, int ioRatio) {
        NioEventLoopGroup group = new NioEventLoopGroup(threads, threadFactory);
        group.setIoRatio(ioRatio);
        return group;
    }

    @Override
    public DatagramChannel datagramChannel() {
        return new NioDatagramChannel();
    }

    @Override
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return new NioDatagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        requireNetwork(domainSocket);
        return NioSocketChannel::new;
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        requireNetwork(domainSocket);
        return Server::new;
    }

    private static void requireNetwork(boolean domainSocket) {
        if (domainSocket) {
            throw new IllegalArgumentException("only network sockets are supported");
        }
    }

    private static final class Server extends NioServerSocketChannel {

        @Override
        protected int doReadMessages(List<Object> accepted) throws Exception {
            int count = super.doReadMessages(accepted);
            accepted.stream()
                    .skip(accepted.size() - Math.max(count, 0))
                    .forEach(channel -> ((Channel) channel).pipeline().addLast(new StrictReader()));
            return count;
        }
    }
}
