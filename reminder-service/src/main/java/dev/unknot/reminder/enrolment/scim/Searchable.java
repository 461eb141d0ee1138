package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Something that a filter may compare, and the SQL that compares it. */
sealed interface Searchable {

    Condition compared(AttributeExpressionLeaf leaf);

    private static boolean isNothing(AttributeExpressionLeaf leaf) {
        return leaf.getComparator() != Comparator.PR && leaf.isNull();
    }

    private static String text(AttributeExpressionLeaf leaf) {
        return Optional.ofNullable(leaf.getValue()).orElse("");
    }

    private static RuntimeException unsupported(AttributeExpressionLeaf leaf) {
        return ScimFaults.filter(
                "The operator " + leaf.getComparator() + " is not supported for " + leaf.getShortName() + ".");
    }

    /**
     * Plain text, compared without regard to case unless the schema says otherwise.
     *
     * @param column as the query names it
     */
    record Text(String column) implements Searchable {

        @Override
        public Condition compared(AttributeExpressionLeaf leaf) {
            if (leaf.getComparator() == Comparator.PR) {
                return Condition.of(column + " IS NOT NULL");
            }
            if (isNothing(leaf)) {
                return nothing(leaf);
            }
            String cell = leaf.isCaseExact() ? column : "lower(" + column + ")";
            String value = leaf.isCaseExact() ? "?" : "lower(?)";
            String sql = switch (leaf.getComparator()) {
                case EQ -> cell + " = " + value;
                case NE -> cell + " IS DISTINCT FROM " + value;
                case CO -> "position(" + value + " IN " + cell + ") > 0";
                case SW -> "starts_with(" + cell + ", " + value + ")";
                case EW -> "starts_with(reverse(" + cell + "), reverse(" + value + "))";
                case GT -> cell + " > " + value;
                case GE -> cell + " >= " + value;
                case LT -> cell + " < " + value;
                case LE -> cell + " <= " + value;
                case PR -> column + " IS NOT NULL";
            };
            dev.unknot.http.query.Text.fault(text(leaf)).ifPresent(fault -> {
                throw ScimFaults.filter("What is compared " + fault + ".");
            });
            return Condition.of(sql, text(leaf));
        }

        private Condition nothing(AttributeExpressionLeaf leaf) {
            return switch (leaf.getComparator()) {
                case EQ -> Condition.of(column + " IS NULL");
                case NE -> Condition.of(column + " IS NOT NULL");
                default -> throw unsupported(leaf);
            };
        }
    }

    /** A moment. */
    record Moment(String column) implements Searchable {

        private static final Map<Comparator, String> OPERATORS = Map.of(
                Comparator.EQ, " = ?",
                Comparator.NE, " <> ?",
                Comparator.GT, " > ?",
                Comparator.GE, " >= ?",
                Comparator.LT, " < ?",
                Comparator.LE, " <= ?");

        @Override
        public Condition compared(AttributeExpressionLeaf leaf) {
            if (leaf.getComparator() == Comparator.PR) {
                return Condition.ALWAYS;
            }
            Instant moment = leaf.getDateTime().orElseThrow(() -> unsupported(leaf));
            return Optional.ofNullable(OPERATORS.get(leaf.getComparator()))
                    .map(operator -> Condition.of(column + operator, moment.atOffset(ZoneOffset.UTC)))
                    .orElseThrow(() -> unsupported(leaf));
        }
    }

    /**
     * What is stored as a hash only, so that it is found but never read.
     *
     * @param hash of a value as a filter names it
     */
    record Hash(String column, Function<String, byte[]> hash) implements Searchable {

        @Override
        public Condition compared(AttributeExpressionLeaf leaf) {
            return switch (leaf.getComparator()) {
                case PR -> Condition.of(column + " IS NOT NULL");
                case EQ ->
                    isNothing(leaf)
                            ? Condition.of(column + " IS NULL")
                            : Condition.of(column + " = ?", hash.apply(spelt(leaf)));
                case NE ->
                    isNothing(leaf)
                            ? Condition.of(column + " IS NOT NULL")
                            : Condition.of(column + " IS DISTINCT FROM ?", hash.apply(spelt(leaf)));
                default -> throw unsupported(leaf);
            };
        }

        private static String spelt(AttributeExpressionLeaf leaf) {
            return leaf.isCaseExact() ? text(leaf) : text(leaf).toLowerCase(Locale.ROOT);
        }
    }

    /** Several of those. */
    record Hashes(String column, Function<String, byte[]> hash) implements Searchable {

        @Override
        public Condition compared(AttributeExpressionLeaf leaf) {
            return switch (leaf.getComparator()) {
                case PR -> Condition.of("cardinality(" + column + ") > 0");
                case EQ -> isNothing(leaf) ? Condition.of("cardinality(" + column + ") = 0") : holds(text(leaf));
                case NE ->
                    isNothing(leaf)
                            ? Condition.of("cardinality(" + column + ") > 0")
                            : holds(text(leaf)).not();
                default -> throw unsupported(leaf);
            };
        }

        Condition holds(String value) {
            return Condition.of("? = ANY (" + column + ")", hash.apply(value.toLowerCase(Locale.ROOT)));
        }
    }

    /** Who is listed is active. */
    record Active() implements Searchable {

        @Override
        public Condition compared(AttributeExpressionLeaf leaf) {
            boolean value = leaf.getBooleanValue().orElse(false);
            return switch (leaf.getComparator()) {
                case PR -> Condition.ALWAYS;
                case EQ -> value ? Condition.ALWAYS : Condition.ALWAYS.not();
                case NE -> value ? Condition.ALWAYS.not() : Condition.ALWAYS;
                default -> throw unsupported(leaf);
            };
        }
    }
}
