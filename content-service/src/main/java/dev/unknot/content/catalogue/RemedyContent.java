package dev.unknot.content.catalogue;

import dev.unknot.contracts.remedies.Ranking;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a remedy. All strings except the texts are keys of the shared vocabulary.
 *
 * @param areas the areas that it helps; empty if it helps the whole body
 * @param causes habits that it works against
 * @param conditions conditions that it is for
 * @param tools everything that it needs, each with possible stand-ins
 * @param atDesk whether it can be done at a desk
 * @param unseen whether it can be done without colleagues noticing
 * @param officeClothes whether it can be done in office clothes, without changing or undressing
 * @param minutes the duration, in minutes
 * @param steps the duration and repeats of each step; their wording is in {@code texts}
 * @param block cautions that rule it out
 * @param warn cautions that require a warning
 * @param limits how long it may be taken, by country; empty unless it is a medicine
 * @param ranking what decides how early it is suggested; without it, it never is
 * @param drawing the slug of the drawing that shows it, if there is one
 * @param harder the slugs of its harder variants; they need not be published
 * @param review who reviewed it, if anybody has
 * @param licence of its texts, if it is not that of this project
 * @param texts its texts by BCP 47 language tag; always includes English
 */
public record RemedyContent(
        String slug,
        String kind,
        List<String> areas,
        List<String> causes,
        List<String> conditions,
        List<Tool> tools,
        boolean atDesk,
        boolean unseen,
        boolean officeClothes,
        int minutes,
        Evidence evidence,
        List<Step> steps,
        List<String> block,
        List<String> warn,
        List<Source> sources,
        List<Limit> limits,
        Optional<Ranking> ranking,
        Optional<String> drawing,
        List<String> harder,
        Optional<Review> review,
        Optional<URI> licence,
        Map<String, Text> texts) {

    public static final String ENGLISH = "en";

    /** Of this project, for its texts and drawings. */
    public static final URI LICENCE = URI.create("https://www.apache.org/licenses/LICENSE-2.0");

    public RemedyContent {
        // Content that was stored before there were these fields has none.
        limits = Objects.requireNonNullElse(limits, List.of());
        ranking = Objects.requireNonNullElse(ranking, Optional.empty());
        harder = Objects.requireNonNullElse(harder, List.of());
        review = Objects.requireNonNullElse(review, Optional.empty());
        licence = Objects.requireNonNullElse(licence, Optional.empty());
    }

    /** All tools that it can be done with, including stand-ins. */
    public List<String> usableTools() {
        return tools.stream()
                .flatMap(tool -> Stream.concat(Stream.of(tool.tool()), tool.standIns().stream()))
                .distinct()
                .toList();
    }

    /** Whether only the texts that the project began with support it, or its own. */
    public boolean isSeedOnly() {
        return sources.stream().allMatch(Source::seed);
    }

    /** A copy with other sources. */
    public RemedyContent withSources(List<Source> others) {
        return new RemedyContent(
                slug,
                kind,
                areas,
                causes,
                conditions,
                tools,
                atDesk,
                unseen,
                officeClothes,
                minutes,
                evidence,
                steps,
                block,
                warn,
                others,
                limits,
                ranking,
                drawing,
                harder,
                review,
                licence,
                texts);
    }
}
