package dev.unknot.delivery.channel.email;

import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.email.SmtpReply.Stage;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Speaks to the mail server, and says what its answers mean. */
@Singleton
class SmtpClient {

    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final Pattern REPLY = Pattern.compile("[245]\\d\\d(?:[ -].*)?", Pattern.DOTALL);

    /** The server named its limit before the mail was sent. */
    private static final String TOO_LARGE = "message exceeds allowed size limit";

    private final MailClient client;
    private final SmtpConfig config;

    SmtpClient(Vertx vertx, SmtpConfig config) {
        this.config = config;
        this.client = MailClient.create(vertx, options(config));
    }

    private static MailConfig options(SmtpConfig config) {
        MailConfig options = new MailConfig(config.host(), config.port());
        config.user().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        config.helloName().ifPresent(options::setOwnHostname);
        // A password goes to nobody but the server whose name the certificate has.
        StartTLSOptions startTls = config.startTls()
                .orElse(
                        config.user().isPresent() && !config.tls()
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.OPTIONAL);
        boolean mustBeSecret = config.tls() || startTls == StartTLSOptions.REQUIRED;
        options.setStarttls(startTls)
                .setSsl(config.tls())
                .setHostnameVerificationAlgorithm(mustBeSecret ? "HTTPS" : "")
                .setMaxPoolSize(config.connections())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                // One question at a time: otherwise the client takes an answer of several lines for several answers.
                .setPipelining(false)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.answerTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    SendResult send(MailMessage mail) {
        try {
            client.sendMail(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.mailTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return SendResult.sent();
        } catch (TimeoutException e) {
            return SendResult.retry(Reason.TIMED_OUT);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendResult.retry(Reason.UNREACHABLE);
        }
    }

    private static SendResult failed(Throwable failure) {
        if (failure instanceof SMTPException refusal) {
            String text = refusal.getReplyMessage();
            return REPLY.matcher(text).matches()
                    ? new SmtpReply(stage(refusal.getMessage()), refusal.getReplyCode(), text.substring(3)).result()
                    : SendResult.retry(Reason.ANSWER_UNREADABLE);
        }
        if (TOO_LARGE.equals(failure.getMessage())) {
            return SendResult.refused(Reason.TOO_LARGE);
        }
        boolean isConnection = failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable;
        return SendResult.retry(isConnection ? Reason.UNREACHABLE : Reason.PEER_FAILED);
    }

    /** The client says in its message what was refused. */
    private static Stage stage(String message) {
        if (message.startsWith("sender address not accepted")) {
            return Stage.SENDER;
        }
        if (message.startsWith("recipient address not accepted")) {
            return Stage.RECIPIENT;
        }
        return message.startsWith("DATA command not accepted") || message.startsWith("sending data failed")
                ? Stage.CONTENT
                : Stage.SESSION;
    }
}
