package dev.unknot.local;

import dev.unknot.local.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Where each part of the stack listens, on 127.0.0.1. */
public record Ports(
        int content, int triage, int reminder, int delivery, int identity, int kafka, int postgres, int mail) {

    // Below the range from which systems draw the port of every outgoing connection (Linux: 32768 and up; IANA: 49152
    // and up): a port found free there may be somebody's own end of a connection when a server asks for it seconds
    // later.
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final int ATTEMPTS = 1_000;

    /** The documented ports, each of which an environment variable can move, such as {@code UNKNOT_KAFKA_PORT}. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "UNKNOT_CONTENT_PORT", 8081),
                port(environment, "UNKNOT_TRIAGE_PORT", 8082),
                port(environment, "UNKNOT_REMINDER_PORT", 8083),
                port(environment, "UNKNOT_DELIVERY_PORT", 8085),
                port(environment, "UNKNOT_IDENTITY_PORT", 8089),
                port(environment, "UNKNOT_KAFKA_PORT", 19092),
                port(environment, "UNKNOT_POSTGRES_PORT", 15432),
                port(environment, "UNKNOT_MAIL_PORT", 18025));
    }

    /** Ports that nobody uses right now, for tests that run beside a started Unknot. */
    public static Ports free() {
        List<Integer> free = free(8);
        return new Ports(
                free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6), free.get(7));
    }

    static int freePort() {
        return free(1).get(0);
    }

    private static List<Integer> free(int count) {
        List<Integer> free = ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST_FREE, HIGHEST_FREE)
                .distinct()
                .filter(Ports::canBeBound)
                .limit(count)
                .boxed()
                .toList();
        if (free.size() < count) {
            throw new StartFailure("no free port found between " + LOWEST_FREE + " and " + HIGHEST_FREE);
        }
        return free;
    }

    private static boolean canBeBound(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isTaken(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, String.valueOf(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port < 1 || port > 65_535) {
                throw new NumberFormatException();
            }
            return port;
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " must be a port between 1 and 65535, not \"" + value + "\"");
        }
    }
}
