package dev.unknot.delivery.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.interaso.webpush.VapidKeys;
import dev.unknot.delivery.channel.http.PeerServer;
import dev.unknot.delivery.channel.http.PostFixture;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The service worker of {@code docs/channels.md} in a real browser, with what our sender encrypts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceWorkerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final VapidKeys KEYS = VapidKeys.generate();
    private static final String NOTIFICATIONS = """
            navigator.serviceWorker.ready.then(ready => ready.getNotifications()).then(all => all.map(
                each => ({title: each.title, body: each.body, lang: each.lang, link: each.data.link})))""";

    private final PushReceiver receiver = new PushReceiver();
    private final PeerServer portal = new PeerServer();
    private Optional<Chromium> browser = Optional.empty();
    private Optional<Chromium.Session> page = Optional.empty();

    @BeforeAll
    void openThePage(@TempDir Path profile) throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "skipped: this machine has no Chromium");
        String worker = worker();
        portal.answers(exchange -> {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
            PeerServer.reply(
                    exchange,
                    200,
                    switch (path) {
                        case "/service-worker.js" -> worker;
                        case "/api/delivery/push/key" -> "{\"key\":\"" + key() + "\"}";
                        default -> "<!doctype html><title>Unknot</title>";
                    });
        });
        Chromium started = new Chromium(program.get(), profile);
        browser = Optional.of(started);
        started.call(
                "Browser.grantPermissions",
                JSON.createObjectNode()
                        .put("origin", origin())
                        .set("permissions", JSON.createArrayNode().add("notifications")));
        Chromium.Session opened = started.open(origin() + "/");
        await().until(() -> opened.evaluate("document.title").asText().equals("Unknot"));
        opened.evaluate("navigator.serviceWorker.register('/service-worker.js')"
                + ".then(() => navigator.serviceWorker.ready).then(() => true)");
        opened.call("ServiceWorker.enable", JSON.createObjectNode());
        page = Optional.of(opened);
    }

    @AfterAll
    void close() {
        browser.ifPresent(Chromium::close);
        portal.close();
    }

    @BeforeEach
    void closeNotifications() {
        page().evaluate("navigator.serviceWorker.ready.then(ready => ready.getNotifications())"
                + ".then(all => all.forEach(each => each.close()))");
    }

    @Test
    void aNudgeIsShownAsItWasSent() throws Exception {
        push(MessageFixture.neutral("de", "Zeit für eine kurze Pause", "Öffne Unknot und sieh nach."));

        JsonNode shown = shown("Zeit für eine kurze Pause");
        assertThat(shown.path("body").asText()).isEqualTo("Öffne Unknot und sieh nach.");
        assertThat(shown.path("lang").asText()).isEqualTo("de");
        assertThat(shown.path("link").asText())
                .isEqualTo(MessageFixture.neutral().link().toString());
    }

    @Test
    void aNewNudgeTakesThePlaceOfTheOneBefore() throws Exception {
        push(MessageFixture.neutral("en", "The first", "a"));
        shown("The first");
        push(MessageFixture.neutral("en", "The second", "b"));
        shown("The second");

        assertThat(page().evaluate(NOTIFICATIONS)).hasSize(1);
    }

    @Test
    void somethingIsShownWhateverComes() {
        deliver("no JSON");
        shown("Unknot");
        closeNotifications();
        deliver("");

        assertThat(shown("Unknot").path("link").asText()).isEqualTo("/");
    }

    @Test
    void aClickOpensTheNudge() throws Exception {
        push(MessageFixture.neutral("en", "A break", "a"));
        shown("A break");
        // A browser opens windows only after a real click, so what would be opened is looked at instead.
        String opened = worker("""
                (async () => {
                  const opened = new Promise(resolve => { self.clients.openWindow = async url => resolve(url); });
                  const [notification] = await self.registration.getNotifications();
                  self.dispatchEvent(new NotificationEvent('notificationclick', {notification}));
                  return await opened;
                })()""").asText();

        assertThat(opened).isEqualTo(MessageFixture.neutral().link().toString());
        await().until(() -> page().evaluate(NOTIFICATIONS).isEmpty());
    }

    @Test
    void anEndedSubscriptionIsRenewed() throws IOException {
        // No push service can be reached from a test.
        JsonNode asked = worker("""
                (async () => {
                  let asked;
                  PushManager.prototype.subscribe = async options => {
                    asked = options;
                    return {endpoint: 'https://push.example.org/2', keys: {p256dh: 'a', auth: 'b'}};
                  };
                  const event = new ExtendableEvent('pushsubscriptionchange');
                  const done = new Promise(resolve => { event.waitUntil = promise => resolve(promise); });
                  self.dispatchEvent(event);
                  await (await done);
                  return asked;
                })()""");

        assertThat(asked.path("userVisibleOnly").asBoolean()).isTrue();
        assertThat(asked.path("applicationServerKey").asText()).isEqualTo(key());
        assertThat(portal.received())
                .filteredOn(received -> received.path().equals("/api/delivery/employees/me/push-subscriptions"))
                .singleElement()
                .satisfies(received -> {
                    assertThat(received.method()).isEqualTo("POST");
                    assertThat(JSON.readTree(received.body()).path("endpoint").asText())
                            .isEqualTo("https://push.example.org/2");
                });
    }

    /** Encrypted by our sender and decrypted as a browser does, for the developer protocol delivers plain text. */
    private void push(Message message) throws Exception {
        WebPushSender sender = new WebPushSender(
                PostFixture.trusting(Clock.systemUTC(), "localhost"),
                new PushConfigFixture(KEYS, KEYS, "https://unknot.org"),
                Clock.systemUTC());
        sender.send(message, receiver.subscription(portal.url("/push")));
        PeerServer.Received pushed = portal.received().stream()
                .filter(received -> received.path().equals("/push"))
                .reduce((first, last) -> last)
                .orElseThrow();
        deliver(new String(receiver.decrypt(pushed.body()), StandardCharsets.UTF_8));
    }

    private void deliver(String data) {
        String registration = await().until(
                        () -> browser().events("ServiceWorker.workerRegistrationUpdated").stream()
                                .flatMap(event -> registrations(event).stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        page().call(
                        "ServiceWorker.deliverPushMessage",
                        JSON.createObjectNode()
                                .put("origin", origin())
                                .put("registrationId", registration)
                                .put("data", data));
    }

    private static List<String> registrations(JsonNode event) {
        return event.path("registrations").findValuesAsText("registrationId");
    }

    /** The only notification, once it has this title. */
    private JsonNode shown(String title) {
        return await().until(
                        () -> page().evaluate(NOTIFICATIONS),
                        all -> all.size() == 1
                                && all.get(0).path("title").asText().equals(title))
                .get(0);
    }

    private JsonNode worker(String expression) {
        return await().until(() -> browser().serviceWorker(), Optional::isPresent)
                .orElseThrow()
                .evaluate(expression);
    }

    private Chromium browser() {
        return browser.orElseThrow();
    }

    private Chromium.Session page() {
        return page.orElseThrow();
    }

    private String origin() {
        return portal.url("").toString();
    }

    private static String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(KEYS.getApplicationServerKey());
    }

    /** As the documentation shows it. */
    private static String worker() throws IOException {
        String page = Files.readString(Path.of("../docs/channels.md"));
        String start = "```js\n// service-worker.js\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
