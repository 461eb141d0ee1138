package dev.unknot.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The answer to one request, read as far as needed to know that it is complete and correct. */
record Answer(int status, int bodyLength) {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** What {@code read} holds from its beginning to its position; empty until all of it is there. */
    static Optional<Answer> in(ByteBuffer read) {
        int body = endOfHead(read);
        if (body < 0) {
            return Optional.empty();
        }
        String head = new String(read.array(), 0, body, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head.substring(9, 12));
        int there = read.position() - body;
        int length = head.indexOf(LENGTH);
        if (length >= 0) {
            int from = length + LENGTH.length();
            int wanted = Integer.parseInt(
                    head.substring(from, head.indexOf('\r', from)).strip());
            return there < wanted ? Optional.empty() : Optional.of(new Answer(status, wanted));
        }
        // One request at a time: the last chunk is the end of what there is to read.
        boolean whole = !head.contains(CHUNKED) || endsWith(read, LAST_CHUNK);
        return whole ? Optional.of(new Answer(status, there)) : Optional.empty();
    }

    private static int endOfHead(ByteBuffer read) {
        byte[] bytes = read.array();
        for (int i = 3; i < read.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean endsWith(ByteBuffer read, byte[] end) {
        int from = read.position() - end.length;
        for (int i = 0; from >= 0 && i < end.length; i++) {
            if (read.get(from + i) != end[i]) {
                return false;
            }
        }
        return from >= 0;
    }
}
