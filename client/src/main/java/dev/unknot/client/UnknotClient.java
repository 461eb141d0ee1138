package dev.unknot.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls the services as whoever the tokens are of. For several threads.
 *
 * <p>A call that only reads, or that the service recognises when it is repeated, is repeated when no answer comes or the service
 * is busy. Calls throw {@link ProblemException} when the service refuses and {@link NoAnswerException} when no answer comes.
 */
public final class UnknotClient {

    private final TriageClient triage;
    private final ContentClient content;
    private final ReminderClient reminder;
    private final DeliveryClient delivery;

    private UnknotClient(Builder builder, Transport transport) {
        this.triage = new TriageClient(transport, builder.triage);
        this.content = new ContentClient(transport, builder.content);
        this.reminder = new ReminderClient(transport, builder.reminder);
        this.delivery = new DeliveryClient(transport, builder.delivery);
    }

    /** @param tokens an access token for each call, such as {@link ClientCredentials} */
    public static Builder as(Supplier<String> tokens) {
        return new Builder(tokens);
    }

    /** Reports and their results. */
    public TriageClient triage() {
        return triage;
    }

    /** Remedies. */
    public ContentClient content() {
        return content;
    }

    /** People, plans, nudges and simulations. */
    public ReminderClient reminder() {
        return reminder;
    }

    /** Addresses, channels, webhooks and deliveries. */
    public DeliveryClient delivery() {
        return delivery;
    }

    /** Where the services are; the ports of {@code mvn -q -Pstart} on this machine when nothing else is said. */
    public static final class Builder {

        private final Supplier<String> tokens;
        private URI triage = URI.create("http://localhost:8082");
        private URI content = URI.create("http://localhost:8081");
        private URI reminder = URI.create("http://localhost:8083");
        private URI delivery = URI.create("http://localhost:8085");
        private RetryPolicy retries = RetryPolicy.USUAL;
        private Duration timeout = Duration.ofSeconds(30);
        private Optional<HttpClient> http = Optional.empty();
        private Transport.Waiting waiting = new RandomWaiting();
        private Clock clock = Clock.systemUTC();

        private Builder(Supplier<String> tokens) {
            this.tokens = tokens;
        }

        public Builder triage(URI address) {
            triage = address;
            return this;
        }

        public Builder content(URI address) {
            content = address;
            return this;
        }

        public Builder reminder(URI address) {
            reminder = address;
            return this;
        }

        public Builder delivery(URI address) {
            delivery = address;
            return this;
        }

        public Builder retries(RetryPolicy policy) {
            retries = policy;
            return this;
        }

        /** How long one attempt may take. */
        public Builder timeout(Duration each) {
            timeout = each;
            return this;
        }

        /** For a proxy, or certificates of one's own. */
        public Builder http(HttpClient client) {
            http = Optional.of(client);
            return this;
        }

        Builder waiting(Transport.Waiting other) {
            waiting = other;
            return this;
        }

        Builder clock(Clock other) {
            clock = other;
            return this;
        }

        public UnknotClient build() {
            HttpClient client = http.orElseGet(
                    // An upgrade to HTTP/2 in the first request gains nothing here.
                    () -> HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(5))
                            .build());
            return new UnknotClient(this, new Transport(client, tokens, timeout, retries, waiting, clock));
        }
    }
}
