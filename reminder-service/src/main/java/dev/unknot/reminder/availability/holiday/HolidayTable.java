package dev.unknot.reminder.availability.holiday;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of a country that the library lacks or has wrong, from {@code holidays/<country>.yaml}.
 *
 * @param years the years that it holds for
 * @param makeUpDays days of the weekend on which people work in exchange for a holiday
 */
record HolidayTable(
        List<Source> sources,
        List<Year> years,
        Map<String, Map<String, String>> names,
        NavigableMap<LocalDate, String> days,
        Set<LocalDate> makeUpDays) {

    private static final Map<String, HolidayTable> ALL = Stream.of("CN", "IL", "JP", "KR", "TW")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), HolidayTable::read));

    /**
     * Where the days come from.
     *
     * @param url of the publisher, or of what was read when there is no copy
     * @param read when
     * @param copy what was read in place of the publisher's page
     */
    record Source(String name, String url, String read, Optional<String> copy) {}

    /** As in the file. */
    private record Document(
            List<Integer> years,
            List<Source> sources,
            Map<String, Map<String, String>> names,
            Map<String, String> days,
            Optional<List<String>> makeUpDays) {

        HolidayTable table() {
            TreeMap<LocalDate, String> byDate = new TreeMap<>();
            days.forEach((date, name) -> byDate.put(LocalDate.parse(date), name));
            return new HolidayTable(
                    sources,
                    years.stream().map(Year::of).toList(),
                    names,
                    byDate,
                    makeUpDays.orElse(List.of()).stream()
                            .map(LocalDate::parse)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    static Optional<HolidayTable> of(String country) {
        return Optional.ofNullable(ALL.get(country));
    }

    /** Those from {@code first} to {@code last}, in order. */
    List<PublicHoliday> between(LocalDate first, LocalDate last, Locale language) {
        return days.subMap(first, true, last, true).entrySet().stream()
                .map(day -> new PublicHoliday(day.getKey(), name(day.getValue(), language)))
                .toList();
    }

    /** The last day that it knows about. */
    LocalDate until() {
        return years.get(years.size() - 1).atMonth(12).atEndOfMonth();
    }

    private String name(String key, Locale language) {
        Map<String, String> byLanguage = Objects.requireNonNull(names.get(key), key);
        String english = Objects.requireNonNull(byLanguage.get("en"), key);
        return byLanguage.getOrDefault(language.getLanguage(), english);
    }

    private static HolidayTable read(String country) {
        String file = "/holidays/" + country + ".yaml";
        try (InputStream in = HolidayTable.class.getResourceAsStream(file)) {
            return YAMLMapper.builder()
                    .findAndAddModules()
                    .build()
                    .readValue(Objects.requireNonNull(in, file + " is not on the class path"), Document.class)
                    .table();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
