package dev.unknot.delivery.channel.slack;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.token.PersonToken;
import dev.unknot.delivery.token.PersonTokens;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a button carries: which nudge of whom, and which member of Slack was asked. */
@Singleton
public class AnswerToken {

    private static final String PURPOSE = "slack-answer";
    private static final int FIELDS = 3;

    /** Of a button's value, in characters. */
    private static final int LONGEST = 2_000;

    private final PersonTokens tokens;

    public AnswerToken(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** Empty for ids that are too long for a button. */
    Optional<String> of(Message message, Address.SlackConversation asked) {
        return Optional.of(tokens.make(
                        PURPOSE,
                        message.person(),
                        message.nudge().toString(),
                        message.language(),
                        asked.conversation()))
                .filter(token -> token.length() <= LONGEST);
    }

    /**
     * What a token says.
     *
     * @param language BCP 47
     * @param asked the id of a member, or of a direct message
     */
    record Asked(Person person, UUID nudge, String language, String asked) {

        /** Whether this member may answer. In a direct message nobody else can. */
        boolean isFor(String member) {
            return asked.startsWith("D") || asked.equals(member);
        }
    }

    Optional<Asked> read(String token) {
        return tokens.read(PURPOSE, token)
                .filter(read -> read.subject().size() == FIELDS)
                .map(AnswerToken::asked);
    }

    private static Asked asked(PersonToken token) {
        List<String> subject = token.subject();
        return new Asked(token.person(), UUID.fromString(subject.get(0)), subject.get(1), subject.get(2));
    }
}
