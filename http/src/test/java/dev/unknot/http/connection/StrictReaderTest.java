package dev.unknot.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String PUT = "PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nx\n\n";
    private static final String CHUNKED = "PUT /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
            + "3;x=y\r\n\r\n\n\r\n0A \r\n0123456789\r\n0\r\nX-Trailer: a\r\n\r\n";
    private static final String WITHOUT_HOST = "GET /b HTTP/1.1\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void whatIsRightComesThroughHoweverItIsCutUp(int size) {
        String requests = GET + PUT + CHUNKED + GET + CHUNKED + PUT + GET;
        assertThat(read(requests, size)).isEqualTo(requests);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void inPlaceOfWhatIsWrongComesItsFaultAndThenNothing(int size) {
        assertThat(read(PUT + WITHOUT_HOST + GET, size))
                .startsWith(PUT + "GET /b HTTP/1.1\r\n")
                .endsWith("Unknot-Refused: HOST\r\n\r\n");
    }

    @Test
    void emptyLinesBeforeARequestArePassedOver() {
        assertThat(read("\r\n\r\n" + GET, 1)).isEqualTo(GET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "0x1\r\na\r\n",
                "-1\r\n",
                "1\na\r\n",
                "1\r\nab\r\n",
                "1;a\rb\r\na\r\n",
                "fffffffff\r\n",
                "0\r\nX A: b\r\n\r\n",
                "0\r\nX: a\r\n b\r\n\r\n"
            })
    void aMalformedChunkEndsTheConnection(String chunks) {
        EmbeddedChannel channel = new EmbeddedChannel(new StrictReader());
        String head = "PUT /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
        channel.writeInbound(Unpooled.copiedBuffer(head + chunks + GET, StandardCharsets.ISO_8859_1));
        assertThat(channel.isOpen()).isFalse();
        channel.releaseInbound();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 60_000, 200_000})
    void aHeadThatIsTooLargeIsReadAndRefused(int size) {
        String many = "GET /a HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(100_000) + "\r\n\r\n";
        assertThat(read(many, size)).endsWith("Unknot-Refused: HEADERS_TOO_LARGE\r\n\r\n");
        String longUrl = "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: h\r\n\r\n";
        assertThat(read(longUrl, size)).endsWith("Unknot-Refused: URL_TOO_LONG\r\n\r\n");
    }

    /** What comes through of bytes that arrive in pieces of this size. */
    private static String read(String bytes, int size) {
        EmbeddedChannel channel = new EmbeddedChannel(new StrictReader());
        for (int at = 0; at < bytes.length(); at += size) {
            channel.writeInbound(Unpooled.copiedBuffer(
                    bytes.substring(at, Math.min(bytes.length(), at + size)), StandardCharsets.ISO_8859_1));
        }
        StringBuilder through = new StringBuilder();
        for (ByteBuf next = channel.readInbound(); next != null; next = channel.readInbound()) {
            through.append(next.toString(StandardCharsets.ISO_8859_1));
            next.release();
        }
        channel.finishAndReleaseAll();
        return through.toString();
    }
}
