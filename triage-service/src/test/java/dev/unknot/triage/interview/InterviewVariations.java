package dev.unknot.triage.interview;

import dev.unknot.triage.decision.Case;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Condition.Measures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Other people with the same emergency: it hurts elsewhere, they are a little older or younger, of any sex that it can
 * befall, have harmless habits, are unsure of a sign, skip what is optional, and answer in any order. The same in every
 * run.
 */
final class InterviewVariations {

    private static final String AGE = "age-in-years";
    private static final int YEARS = 6;

    private final Protocol protocol;
    private final List<String> areas;
    private final List<String> habits;
    private final Set<Double> ages;

    InterviewVariations(Protocol protocol, List<String> areas) {
        this.protocol = protocol;
        this.areas = areas;
        this.habits = protocol.findings().values().stream()
                .filter(finding -> finding.cause().isPresent())
                .map(Finding::id)
                .filter(id -> protocol.rulesOn(id).isEmpty())
                .toList();
        this.ages = Stream.concat(
                        protocol.rules().stream()
                                .flatMap(rule -> rule.when().terms())
                                .filter(Measures.class::isInstance)
                                .map(Measures.class::cast)
                                .filter(term -> term.finding().equals(AGE))
                                .flatMap(term -> DoubleStream.of(term.from(), term.below())
                                        .boxed()),
                        protocol.findings().values().stream()
                                .map(Finding::appliesTo)
                                .flatMap(who -> DoubleStream.of(who.ageFrom(), who.ageBelow())
                                        .boxed()))
                .collect(Collectors.toSet());
    }

    /**
     * @param more harmless habits
     * @param order of the answers
     */
    record Variation(
            Case of,
            String area,
            double age,
            Optional<String> sex,
            Set<String> more,
            Set<String> unsure,
            boolean skipsOptional,
            long order) {

        Interviewee person(Protocol protocol) {
            Set<String> present = new LinkedHashSet<>(of.present());
            present.addAll(more);
            Map<String, Double> numbers = new LinkedHashMap<>(of.numbers());
            numbers.put(AGE, age);
            Interviewee person = new Interviewee(protocol, area, present, numbers).unsureAbout(unsure);
            sex.ifPresent(person::of);
            return skipsOptional ? person.skippingOptional() : person;
        }
    }

    List<Variation> of(Case each, int count) {
        Random random = new Random(each.id().hashCode());
        List<String> places = areas.stream().filter(each::holdsIn).toList();
        List<Variation> variations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double age = age(Objects.requireNonNull(each.numbers().get(AGE)), random);
            variations.add(new Variation(
                    each,
                    places.get(random.nextInt(places.size())),
                    age,
                    sex(each, age, random),
                    some(habits, random.nextInt(3), random),
                    some(dangers(each), random.nextInt(2), random),
                    random.nextBoolean(),
                    random.nextLong()));
        }
        return variations;
    }

    /** Not beyond an age at which a rule changes. */
    private double age(double of, Random random) {
        double other = Math.max(0, of + random.nextInt(2 * YEARS + 1) - YEARS);
        return ages.stream().anyMatch(bound -> Math.min(of, other) < bound && bound <= Math.max(of, other))
                ? of
                : other;
    }

    private Optional<String> sex(Case of, double age, Random random) {
        List<Optional<String>> possible = Stream.of("", "female", "male", "other")
                .map(word -> Optional.of(word).filter(given -> !given.isEmpty()))
                .filter(sex -> canBe(of, Facts.NONE.with(AGE, age).withSex(sex)))
                .toList();
        return possible.get(random.nextInt(possible.size()));
    }

    private boolean canBe(Case of, Facts who) {
        return of.present().stream()
                .map(id -> Objects.requireNonNull(protocol.findings().get(id)))
                .noneMatch(finding -> finding.appliesTo().excludes(who));
    }

    private List<String> dangers(Case of) {
        return of.present().stream()
                .filter(id ->
                        Objects.requireNonNull(protocol.findings().get(id)).guard())
                .toList();
    }

    private static Set<String> some(List<String> from, int count, Random random) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < count && !from.isEmpty(); i++) {
            some.add(from.get(random.nextInt(from.size())));
        }
        return some;
    }
}
