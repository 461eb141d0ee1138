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
    private final ByteBuffer read = ByteBuffer.allocate(LARGEST_ANSWER);
    private ByteBuffer write = ByteBuffer.allocate(0);
    private long asked;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(Selector selector, Load.Requests requests) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), requests.target().port()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ, connection);
        connection.ask(key, requests);
        return connection;
    }

    void on(SelectionKey key, Load.Requests requests) throws IOException {
        if (key.isWritable()) {
            send(key);
        }
        if (key.isReadable()) {
            if (channel.read(read) < 0) {
                throw new EOFException(requests.target().name() + " closed the connection");
            }
            Optional<Answer> answer = Answer.in(read);
            if (answer.isPresent()) {
                requests.answered(answer.get(), System.nanoTime() - asked);
                ask(key, requests);
            }
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The run is over, and its figures stand.
            System.err.println("a connection could not be closed: " + e.getMessage());
        }
    }

    private void ask(SelectionKey key, Load.Requests requests) throws IOException {
        read.clear();
        write = ByteBuffer.wrap(requests.next());
        asked = System.nanoTime();
        send(key);
    }

    private void send(SelectionKey key) throws IOException {
        channel.write(write);
        key.interestOps(write.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
