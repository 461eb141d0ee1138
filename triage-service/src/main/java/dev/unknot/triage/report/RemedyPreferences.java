package dev.unknot.triage.report;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.http.problem.Violation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is, and what they have and want, as far as a request says so.
 *
 * @param tools keys of the vocabulary's tools
 */
public record RemedyPreferences(Optional<Setting> setting, Set<String> tools, Set<Wish> wants) {

    public static final RemedyPreferences NONE = new RemedyPreferences(Optional.empty(), Set.of(), Set.of());

    private static final int MOST = 50;

    public RemedyPreferences {
        tools = Set.copyOf(tools);
        wants = Set.copyOf(wants);
    }

    /**
     * @param setting work or home
     * @param tools keys of the vocabulary's tools
     * @param wants unseen, seated or standing-job
     * @param faults takes whatever is not valid, by the names of the parameters
     */
    public static RemedyPreferences of(
            Optional<String> setting,
            Optional<List<String>> tools,
            Optional<List<String>> wants,
            Consumer<Violation> faults) {
        Map<String, String> known = new LinkedHashMap<>();
        Vocabulary.released().tools().keySet().forEach(tool -> known.put(tool, tool));
        return new RemedyPreferences(
                setting.flatMap(word -> one("setting", word, Setting.byKey(), faults)),
                all("tools", tools.orElse(List.of()), known, faults),
                all("wants", wants.orElse(List.of()), Wish.byKey(), faults));
    }

    private static <T> Set<T> all(
            String field, List<? extends @Nullable String> words, Map<String, T> known, Consumer<Violation> faults) {
        if (words.size() > MOST) {
            faults.accept(Violation.body(field, "has more than " + MOST + " items"));
            return Set.of();
        }
        Set<T> all = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            one(field + "[" + i + "]", words.get(i), known, faults).ifPresent(all::add);
        }
        return all;
    }

    private static <T> Optional<T> one(
            String field, @Nullable String word, Map<String, T> known, Consumer<Violation> faults) {
        Optional<T> meant = Optional.ofNullable(word).flatMap(each -> Optional.ofNullable(known.get(each)));
        if (meant.isEmpty()) {
            faults.accept(Violation.body(field, "must be one of " + String.join(", ", known.keySet())));
        }
        return meant;
    }
}
