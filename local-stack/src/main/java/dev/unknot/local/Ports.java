package dev.unknot.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** Where each part of the stack listens, on 127.0.0.1. */
public record Ports(int content, int triage, int reminder, int identity, int kafka, int postgres) {

    /** The documented ports, each of which an environment variable can move, such as {@code UNKNOT_KAFKA_PORT}. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "UNKNOT_CONTENT_PORT", 8081),
                port(environment, "UNKNOT_TRIAGE_PORT", 8082),
                port(environment, "UNKNOT_REMINDER_PORT", 8083),
                port(environment, "UNKNOT_IDENTITY_PORT", 8089),
                port(environment, "UNKNOT_KAFKA_PORT", 19092),
                port(environment, "UNKNOT_POSTGRES_PORT", 15432));
    }

    /** Ports that nobody uses right now, for tests that run beside a started Unknot. */
    public static Ports free() {
        return new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isTaken(int port) {
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
