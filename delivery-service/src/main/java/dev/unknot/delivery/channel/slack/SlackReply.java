package dev.unknot.delivery.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.PostAnswer;
import java.util.Optional;

/** What Slack's answers mean. */
final class SlackReply {

    private static final JsonMapper JSON = new JsonMapper();

    private SlackReply() {}

    /** Of {@code chat.postMessage}, which answers 200 for most errors and names them in the body. */
    static SendResult ofMethod(PostAnswer answer) {
        if (!answer.isSuccess()) {
            return answer.byStatus();
        }
        Optional<JsonNode> body = object(answer.body());
        if (body.isEmpty()) {
            return SendResult.retry(Reason.ANSWER_UNREADABLE);
        }
        JsonNode json = body.get();
        return json.path("ok").asBoolean(false)
                ? new SendResult.Sent(Optional.of(json.path("ts").asText("")).filter(time -> !time.isEmpty()))
                : error(json.path("error").asText(""), answer);
    }

    /** Of an incoming webhook, which answers with a status and an error as plain text. */
    static SendResult ofHook(PostAnswer answer) {
        return answer.isSuccess() || answer.status() == 429 || answer.status() >= 500
                ? answer.byStatus()
                : error(answer.body().strip(), answer);
    }

    private static SendResult error(String error, PostAnswer answer) {
        return switch (error) {
            case "channel_not_found",
                    "user_not_found",
                    "users_not_found",
                    "is_archived",
                    "channel_is_archived",
                    "not_in_channel",
                    "messages_tab_disabled",
                    "cannot_dm_bot",
                    "no_service",
                    "no_service_id",
                    "no_team",
                    "team_disabled" -> new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, error));
            case "not_authed",
                    "invalid_auth",
                    "account_inactive",
                    "token_expired",
                    "token_revoked",
                    "no_permission",
                    "org_login_required",
                    "ekm_access_denied",
                    "missing_scope",
                    "not_allowed_token_type",
                    "access_denied",
                    "invalid_token",
                    "action_prohibited",
                    "restricted_action",
                    "posting_to_general_channel_denied" ->
                new SendResult.Refused(Cause.of(Reason.CREDENTIALS_REFUSED, error));
            case "ratelimited", "rate_limited", "message_limit_exceeded" ->
                new SendResult.RetryAfter(answer.delay(), Cause.of(Reason.TOO_MANY, error));
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout", "rollup_error" ->
                new SendResult.RetryAfter(answer.delay(), Cause.of(Reason.PEER_FAILED, error));
            case "msg_too_long", "msg_blocks_too_long" -> new SendResult.Refused(Cause.of(Reason.TOO_LARGE, error));
            default -> new SendResult.Refused(Cause.of(Reason.MESSAGE_REFUSED, error));
        };
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
