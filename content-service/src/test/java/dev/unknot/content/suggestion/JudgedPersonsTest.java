package dev.unknot.content.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Cautions;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the released catalogue suggests to persons whose first help was judged. */
class JudgedPersonsTest {

    private static final List<RemedyPublished> REMEDIES = BundledCatalogue.read().remedies().stream()
            .map(remedy -> PublicationEvent.of(1, remedy))
            .toList();

    private static final Set<String> SLUGS =
            REMEDIES.stream().map(RemedyPublished::slug).collect(Collectors.toSet());

    /**
     * @param right what may stand first; empty if nothing may, as somebody else has to decide
     * @param fine what else may stand among the first three
     * @param wrong what may stand nowhere
     */
    record Person(
            String id,
            String area,
            int days,
            Set<String> causes,
            Set<String> cautions,
            Set<String> operated,
            Set<String> tools,
            String setting,
            Set<String> wants,
            List<String> right,
            List<String> fine,
            List<String> wrong,
            String why,
            String source) {

        Person {
            operated = operated == null ? Set.of() : operated;
        }

        Suggestions suggestions() {
            return SuggestRule.suggest(
                    REMEDIES,
                    new Situation(
                            area,
                            Optional.of(Stage.after(days)),
                            causes,
                            new Cautions(cautions, Set.of(), operated),
                            tools,
                            Setting.valueOf(setting.toUpperCase(Locale.ROOT)),
                            wants.stream()
                                    .map(want -> Wish.valueOf(
                                            want.toUpperCase(Locale.ROOT).replace('-', '_')))
                                    .collect(Collectors.toSet()),
                            false));
        }

        boolean isFirstRight() {
            return now().stream().findFirst().map(right::contains).orElse(right.isEmpty());
        }

        /** All but one of what stands first. */
        boolean areMostFine() {
            Set<String> good = new HashSet<>(right);
            good.addAll(fine);
            List<String> now = now();
            long fitting = now.stream().filter(good::contains).count();
            return now.isEmpty() ? right.isEmpty() : fitting >= Math.min(2, now.size());
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

        String answer() {
            return "%s %s %s, but: %s (%s)".formatted(id, area, now(), why, source);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged-persons", "held-out-persons"})
    void theFirstIsTheOneAPhysiotherapistWouldSay(String file) throws IOException {
        List<Person> persons = persons(file);
        List<Person> missed = where(persons, person -> !person.isFirstRight());
        List<Person> poor = where(persons, person -> !person.areMostFine());
        List<Person> harmed = where(persons, person -> !person.wrongOnes().isEmpty());
        System.out.printf(
                "%s: %d persons, first right %d, two of three right or fine %d, with a wrong one %d%n",
                file, persons.size(), persons.size() - missed.size(), persons.size() - poor.size(), harmed.size());
        missed.forEach(person -> System.out.println("  first: " + person.answer()));
        poor.forEach(person -> System.out.println("  three: " + person.answer()));
        harmed.forEach(person -> System.out.println("  wrong: " + person.wrongOnes() + " " + person.answer()));
        assertThat(harmed).isEmpty();
        assertThat(missed).hasSizeLessThanOrEqualTo(persons.size() * 15 / 100);
        assertThat(poor).hasSizeLessThanOrEqualTo(persons.size() * 3 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged-persons", "held-out-persons"})
    void aPersonIsDescribedInTheWordsOfTheCatalogue(String file) throws IOException {
        Vocabulary words = Vocabulary.released();
        assertThat(persons(file)).doesNotHaveDuplicates().allSatisfy(person -> {
            assertThat(words.areas()).containsKey(person.area());
            assertThat(words.causes().keySet()).containsAll(person.causes());
            assertThat(words.cautions().keySet()).containsAll(person.cautions());
            assertThat(words.tools().keySet()).containsAll(person.tools());
            assertThat(SLUGS)
                    .containsAll(person.right())
                    .containsAll(person.fine())
                    .containsAll(person.wrong());
            assertThat(person.wrong()).noneMatch(person.right()::contains).noneMatch(person.fine()::contains);
        });
    }

    @Test
    void everyRemedyButTheDoctorsCardIsRanked() {
        assertThat(BundledCatalogue.read().remedies().stream()
                        .filter(remedy -> remedy.ranking().isEmpty())
                        .map(RemedyContent::slug))
                .containsExactly("when-to-see-a-doctor");
    }

    private static List<Person> where(List<Person> persons, Predicate<Person> condition) {
        return persons.stream().filter(condition).toList();
    }

    private static List<String> slugs(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.remedy().slug()).toList();
    }

    private static List<Person> persons(String file) throws IOException {
        try (InputStream in = JudgedPersonsTest.class.getResourceAsStream("/suggestion/" + file + ".yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
        }
    }
}
