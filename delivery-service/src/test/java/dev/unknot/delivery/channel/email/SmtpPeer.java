package dev.unknot.delivery.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers each command as it is told, and the others as a good one does. */
final class SmtpPeer implements AutoCloseable {

    /** Instead of an answer: nothing at all, and the connection stays open. */
    static final String SILENCE = "";

    /** Instead of an answer: the connection is closed. */
    static final String CLOSE = "close";

    private static final Map<String, String> GOOD = Map.of(
            "CONNECT", "220 peer.example ESMTP",
            "EHLO", "250-peer.example\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES",
            "DATA", "354 go on",
            "QUIT", "221 bye");

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> answers = new ConcurrentHashMap<>(GOOD);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    SmtpPeer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param command its first word, {@code CONNECT} for the greeting, {@code .} for the end of a mail */
    SmtpPeer answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Those that were accepted, as they came. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String line = "CONNECT";
            while (line != null && say(socket, line)) {
                if (isMail(line)) {
                    String mail = mail(in);
                    if (!say(socket, ".")) {
                        return;
                    }
                    if (answer(".").startsWith("2")) {
                        mails.add(mail);
                    }
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            // The client hung up.
            sockets.remove(socket);
        }
    }

    private boolean isMail(String line) {
        return line.equals("DATA") && answer("DATA").startsWith("3");
    }

    private static String mail(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            lines.add(line);
            line = in.readLine();
        }
        return String.join("\n", lines);
    }

    /** False if the connection is to be closed. */
    private boolean say(Socket socket, String line) throws IOException {
        String answer = answer(line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT));
        if (answer.equals(CLOSE)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            OutputStream out = socket.getOutputStream();
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }

    private String answer(String command) {
        return answers.getOrDefault(command, "250 2.0.0 ok");
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
