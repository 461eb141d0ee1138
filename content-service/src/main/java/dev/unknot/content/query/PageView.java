package dev.unknot.content.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record PageView<T>(
        List<T> items,

        @Schema(
                nullable = true,
                description = "Give it as cursor to get the next page; null on the last one.",
                examples = "MC4xLjIubmVjay10dXJucw")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> next) {}
