package dev.unknot.reminder.plan.remedy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.unknot.contracts.remedies.Ranking;

/** A remedy's ranking, as JSON. */
public final class RankingConverter extends JsonConverter<Ranking> {

    public RankingConverter() {
        super(new TypeReference<>() {});
    }
}
