package dev.unknot.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the requests of one connection through to the server, each after its head was read strictly. In place of one with
 * a fault goes a request without headers and body that names the fault, so that it is answered in its turn and like any
 * other; whatever follows on the connection is dropped, because nobody can tell where it begins.
 */
final class StrictReader extends ByteToMessageDecoder {

    private static final byte CR = '\r';
    private static final byte LF = '\n';
    private static final String LINE_END = "\r\n";
    /** In bytes; above the limits of a URL and of headers, so that those answer first. */
    private static final int LARGEST_HEAD = 48 * 1024;

    private static final int MOST_DROPPED = 1024 * 1024;
    /** The most bytes that an empty line at the end of a head can have in front of its last one. */
    private static final int EMPTY_LINE = 3;

    private static final int LONGEST_LINE = 4096;
    private static final Pattern CHUNK_SIZE =
            Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*+(?:;[^\\x00-\\x08\\x0a-\\x1f\\x7f]*+)?\\r\\n");

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        NOTHING_MORE
    }

    private Part part = Part.HEAD;
    /** How much of the body or of a chunk is to come. */
    private long remaining;
    /** How much of what has arrived holds no end of the head. */
    private int searched;
    /** How much of a head that is too large was read and forgotten; 0 while it is not. */
    private int dropped;

    private HeadFault tooLarge = HeadFault.HEADERS_TOO_LARGE;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        switch (part) {
            case HEAD -> head(in, out);
            case BODY -> bytes(in, out, Part.HEAD);
            case CHUNK -> bytes(in, out, Part.CHUNK_END);
            case CHUNK_SIZE, CHUNK_END, TRAILER -> line(context, in, out);
            case NOTHING_MORE -> in.skipBytes(in.readableBytes());
        }
    }

    private void head(ByteBuf in, List<Object> out) {
        if (dropped == 0) {
            skipEmptyLines(in);
        }
        int end = endOfHead(in);
        if (dropped == 0 && (end < 0 ? in.readableBytes() : end) > LARGEST_HEAD) {
            tooLarge = in.bytesBefore(LARGEST_HEAD, LF) < 0 ? HeadFault.URL_TOO_LONG : HeadFault.HEADERS_TOO_LARGE;
            dropped = 1;
        }
        if (dropped > 0) {
            drop(end, in, out);
        } else if (end >= 0) {
            check(in.readSlice(end), in, out);
        }
    }

    /** Reads all of a head that is too large before it is refused: who is still sending may not see the answer. */
    private void drop(int end, ByteBuf in, List<Object> out) {
        if (end >= 0 || dropped > MOST_DROPPED) {
            refuse(tooLarge, "/", in, out);
            return;
        }
        int length = Math.max(0, in.readableBytes() - EMPTY_LINE);
        in.skipBytes(length);
        dropped += length;
        searched = 0;
    }

    private void check(ByteBuf bytes, ByteBuf in, List<Object> out) {
        Head head = new Head(text(bytes));
        if (head.fault().isPresent()) {
            refuse(head.fault().get(), head.target(), in, out);
            return;
        }
        out.add(bytes.retain());
        remaining = head.length();
        part = head.isChunked() ? Part.CHUNK_SIZE : remaining > 0 ? Part.BODY : Part.HEAD;
    }

    /** RFC 9112, section 2.2, lets a server pass over empty lines before a request. */
    private void skipEmptyLines(ByteBuf in) {
        while (in.readableBytes() >= 2
                && in.getByte(in.readerIndex()) == CR
                && in.getByte(in.readerIndex() + 1) == LF) {
            in.skipBytes(2);
            searched = 0;
        }
    }

    /** How long the head is with the empty line behind it, or less than 0 if more is to come. A line may end in LF alone. */
    private int endOfHead(ByteBuf in) {
        for (int i = searched; i < in.readableBytes(); i++) {
            if (in.getByte(in.readerIndex() + i) == LF && isAfterLineEnd(in, in.readerIndex() + i)) {
                searched = 0;
                return i + 1;
            }
        }
        searched = in.readableBytes();
        return -1;
    }

    private static boolean isAfterLineEnd(ByteBuf in, int at) {
        int before = at > in.readerIndex() && in.getByte(at - 1) == CR ? at - 2 : at - 1;
        return before >= in.readerIndex() && in.getByte(before) == LF;
    }

    /** Without the line end and the empty line behind it, unless those are malformed. */
    private static String text(ByteBuf head) {
        String text = head.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r\n\r\n") ? text.substring(0, text.length() - 4) : text;
    }

    private void refuse(HeadFault fault, String target, ByteBuf in, List<Object> out) {
        in.skipBytes(in.readableBytes());
        part = Part.NOTHING_MORE;
        out.add(Unpooled.copiedBuffer(
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + HeadFault.HEADER + ": "
                        + fault.name() + "\r\n\r\n",
                StandardCharsets.ISO_8859_1));
    }

    private void bytes(ByteBuf in, List<Object> out, Part next) {
        int length = (int) Math.min(remaining, in.readableBytes());
        out.add(in.readRetainedSlice(length));
        remaining -= length;
        if (remaining == 0) {
            part = next;
        }
    }

    private void line(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int length = in.bytesBefore(LF) + 1;
        if (length == 0 && in.readableBytes() <= LONGEST_LINE) {
            return;
        }
        if (length == 0 || length > LONGEST_LINE || !isRight(in, length)) {
            // The head is with the server already, and only the end of the connection stops who reads the body.
            in.skipBytes(in.readableBytes());
            part = Part.NOTHING_MORE;
            context.close();
            return;
        }
        out.add(in.readRetainedSlice(length));
    }

    /** Whether a line in a chunked body is what it must be here; then what follows it is known. */
    private boolean isRight(ByteBuf in, int length) {
        String line = in.toString(in.readerIndex(), length, StandardCharsets.ISO_8859_1);
        Matcher size = CHUNK_SIZE.matcher(line);
        if (part == Part.CHUNK_SIZE && size.matches()) {
            remaining = Long.parseLong(size.group(1), 16);
            part = remaining == 0 ? Part.TRAILER : Part.CHUNK;
            return true;
        }
        if (part == Part.CHUNK_END && line.equals(LINE_END)) {
            part = Part.CHUNK_SIZE;
            return true;
        }
        if (part == Part.TRAILER && line.equals(LINE_END)) {
            part = Part.HEAD;
            return true;
        }
        return part == Part.TRAILER && Head.isHeader(line);
    }
}
