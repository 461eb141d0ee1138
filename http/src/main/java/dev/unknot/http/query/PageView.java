package dev.unknot.http.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record PageView<T>(
        List<T> items,

        @Schema(
                nullable = true,
                implementation = String.class,
                description = "Give it as cursor to get the next page; null on the last one.",
                examples = "MC4xLjIubmVjay10dXJucw")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> next) {

    /**
     * A page of at most {@code limit} items.
     *
     * @param found one more than the limit when there are more
     * @param cursor the place after an item
     */
    public static <T> PageView<T> of(List<T> found, int limit, Function<T, String> cursor) {
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        return new PageView<>(
                List.copyOf(page),
                found.size() > page.size() ? Optional.of(cursor.apply(page.get(page.size() - 1))) : Optional.empty());
    }
}
