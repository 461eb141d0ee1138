package dev.unknot.content.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.contracts.remedies.Suggestions;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the released catalogue suggests to persons whose first help was judged. */
class JudgedPersonsTest {

    private static final List<RemedyPublished> REMEDIES = BundledCatalogue.read().remedies().stream()
            .map(remedy -> PublicationEvent.of(1, remedy))
            .toList();

    record Person(
            String id,
            String area,
            int days,
            Set<String> causes,
            Set<String> cautions,
            Set<String> tools,
            String setting,
            Set<String> wants,
            List<String> right,
            List<String> fine,
            List<String> wrong,
            String source) {

        Suggestions suggestions() {
            return SuggestRule.suggest(
                    REMEDIES,
                    new Situation(
                            area,
                            Optional.of(Stage.after(days)),
                            causes,
                            cautions,
                            tools,
                            Setting.valueOf(setting.toUpperCase(Locale.ROOT)),
                            wants.stream()
                                    .map(want -> Wish.valueOf(
                                            want.toUpperCase(Locale.ROOT).replace('-', '_')))
                                    .collect(Collectors.toSet()),
                            false));
        }

        boolean isFirstRight() {
            return now().stream().findFirst().filter(right::contains).isPresent();
        }

        /** All but one of what stands first. */
        boolean areMostFine() {
            Set<String> good = new HashSet<>(right);
            good.addAll(fine);
            long fitting = now().stream().filter(good::contains).count();
            return fitting >= Math.min(2, now().size()) && fitting > 0;
        }

        List<String> wrongOnes() {
            Suggestions all = suggestions();
            return slugs(Stream.of(all.now(), all.today(), all.thisWeek())
                            .flatMap(Collection::stream)
                            .toList())
                    .stream()
                    .filter(wrong::contains)
                    .toList();
        }

        List<String> now() {
            return slugs(suggestions().now());
        }
    }

    @Test
    void theFirstIsTheOneAPhysiotherapistWouldSay() throws IOException {
        List<Person> persons = persons();
        List<String> missed = persons.stream()
                .filter(person -> !person.isFirstRight())
                .map(person -> person.id() + " " + person.area() + " " + person.now())
                .toList();
        List<String> poor = persons.stream()
                .filter(person -> !person.areMostFine())
                .map(person -> person.id() + " " + person.area() + " " + person.now())
                .toList();
        List<String> wrong = persons.stream()
                .filter(person -> !person.wrongOnes().isEmpty())
                .map(person -> person.id() + " " + person.area() + " " + person.wrongOnes())
                .toList();
        System.out.printf(
                "%d persons: first right %d, two of three right or fine %d, with a wrong one %d%n%s%n%s%n%s%n",
                persons.size(),
                persons.size() - missed.size(),
                persons.size() - poor.size(),
                wrong.size(),
                missed,
                poor,
                wrong);
        assertThat(wrong).isEmpty();
        assertThat(missed).hasSizeLessThanOrEqualTo(persons.size() * 15 / 100);
        assertThat(poor).hasSizeLessThanOrEqualTo(persons.size() * 3 / 100);
    }

    @Test
    void everyRemedyButTheDoctorsCardIsRanked() {
        assertThat(BundledCatalogue.read().remedies().stream()
                        .filter(remedy -> remedy.ranking().isEmpty())
                        .map(RemedyContent::slug))
                .containsExactly("when-to-see-a-doctor");
    }

    private static List<String> slugs(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.remedy().slug()).toList();
    }

    private static List<Person> persons() throws IOException {
        try (InputStream in = JudgedPersonsTest.class.getResourceAsStream("/suggestion/judged-persons.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
        }
    }
}
