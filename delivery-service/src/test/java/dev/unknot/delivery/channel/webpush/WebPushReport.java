package dev.unknot.delivery.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.security.Security;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Measures how many push messages one thread encrypts in a second, with the JDK and with Conscrypt in turn. Runs only when
 * it is asked for by name; {@code docs/benchmarks.md} has the command.
 */
class WebPushReport {

    private static final int ROUNDS = 5;
    private static final Duration EACH = Duration.ofSeconds(3);
    private static final int AUTH_BYTES = 16;
    private static final int PAYLOAD_BYTES = 512;

    private final WebPush push = new WebPush("https://unknot.org", VapidKeys.generate());
    private final byte[] browser = VapidKeys.generate().getApplicationServerKey();

    @Test
    void measures() {
        System.out.println("| round | JDK | Conscrypt |");
        System.out.println("|---|---|---|");
        long jdk = 0;
        long conscrypt = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Security.removeProvider(FastCurves.NAME);
            jdk = aSecond();
            FastCurves.use();
            conscrypt = aSecond();
            System.out.printf("| %d | %,d | %,d |%n", round, jdk, conscrypt);
        }
        assertThat(conscrypt).isGreaterThan(jdk);
    }

    private long aSecond() {
        long start = System.nanoTime();
        long end = start + EACH.toNanos();
        long messages = 0;
        while (System.nanoTime() < end) {
            push.getBody(new byte[PAYLOAD_BYTES], browser, new byte[AUTH_BYTES]);
            messages++;
        }
        return messages * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }
}
