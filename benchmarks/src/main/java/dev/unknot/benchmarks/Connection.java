package dev.unknot.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One keep-alive connection with at most one request under way. */
final class Connection {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer read = ByteBuffer.allocate(LARGEST_ANSWER);
    private ByteBuffer write = ByteBuffer.allocate(0);
    private long asked;

    private Connection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    static Connection open(Selector selector, Target target) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Connection connection = new Connection(channel, key);
        key.attach(connection);
        return connection;
    }

    /** @param due the moment from which the latency of the answer counts */
    void ask(Load.Requests requests, long due) throws IOException {
        read.clear();
        write = ByteBuffer.wrap(requests.next());
        asked = due;
        send();
    }

    /** @return whether the answer is complete, so that the connection is free again */
    boolean on(Load.Requests requests) throws IOException {
        if (key.isWritable()) {
            send();
        }
        if (!key.isReadable()) {
            return false;
        }
        if (channel.read(read) < 0) {
            throw new EOFException(requests.target().name() + " closed the connection");
        }
        Optional<Answer> answer = Answer.in(read);
        answer.ifPresent(whole -> requests.answered(whole, System.nanoTime() - asked));
        return answer.isPresent();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The run is over, and its figures stand.
            System.err.println("a connection could not be closed: " + e.getMessage());
        }
    }

    private void send() throws IOException {
        channel.write(write);
        key.interestOps(write.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
