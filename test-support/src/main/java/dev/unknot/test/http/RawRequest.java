package dev.unknot.test.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request written byte by byte: a client library would refuse to send what is malformed. */
final class RawRequest {

    private static final String LINE_END = "\r\n";

    private final URI service;
    private final String method;
    private final String target;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    RawRequest(String service, String method, String target) {
        this.service = URI.create(service);
        this.method = method;
        this.target = target;
        header("Host", this.service.getAuthority());
        header("Connection", "close");
    }

    RawRequest header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    RawRequest token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    RawRequest body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return header("Content-Length", Integer.toString(body.length));
    }

    /** As a client sends it that does not know how long it will be. */
    RawRequest chunked(String text) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int size = 8_000;
        for (int at = 0; at < text.length(); at += size) {
            String chunk = text.substring(at, Math.min(text.length(), at + size));
            chunks.writeBytes(ascii(Integer.toHexString(chunk.length()) + LINE_END + chunk + LINE_END));
        }
        chunks.writeBytes(ascii("0" + LINE_END + LINE_END));
        body = chunks.toByteArray();
        return header("Transfer-Encoding", "chunked");
    }

    RawResponse send() {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(ascii(head()));
            write(socket);
            return RawResponse.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + service, e);
        }
    }

    /** Announces a chunked body and resets the connection in the middle of it. */
    void abandon() {
        header("Content-Type", "application/json").header("Transfer-Encoding", "chunked");
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(ascii(head() + "5" + LINE_END + "{\"a\":"));
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + service, e);
        }
    }

    private String head() {
        return method + " " + target + " HTTP/1.1" + LINE_END + String.join(LINE_END, headers) + LINE_END + LINE_END;
    }

    private void write(Socket socket) {
        try {
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            // A server that refuses a body may close before it has read all of it; its answer is what counts.
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
