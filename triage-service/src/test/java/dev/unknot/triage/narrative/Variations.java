package dev.unknot.triage.narrative;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variations of a narrative: other words, typing errors, or irrelevant additions. */
final class Variations {

    private static final List<String> BESIDE_THE_POINT = List.of(
            "I work in the accounts department.",
            "We moved to a new office in May.",
            "My desk is by the window.",
            "I have two children and a cat.");

    private static final List<String> NOT_THERE =
            List.of("I don't have a runny nose.", "No earache.", "I have no sore throat and no hay fever.");

    private static final List<String> RELATIVES = List.of(
            "My wife says it is nothing.",
            "My husband thinks I am making a fuss.",
            "My mother says it's just stress.",
            "My boss had the same and it went away by itself.");

    private static final Map<String, String> OTHER_WORDS = words("""
            cannot=can't; can't=cannot; couldn't=could not; don't=do not; doesn't=does not; I've=I have; I'm=I am; it's=it is;
            there's=there is; suddenly=all of a sudden; began=started; started=began; really=very; terrible=awful; awful=terrible;
            tummy=belly; belly=tummy; passed out=fainted; fainted=passed out; short of breath=breathless;
            breathless=short of breath; pins and needles=tingling; swollen=swelled up; doctor=GP; GP=doctor; weird=strange;
            an hour ago=one hour ago; throwing up=vomiting; vomiting=throwing up; wee=pee; pee=wee; horrible=dreadful;
            excruciating=agonising; agony=terrible pain; massive=huge""");

    private static final Map<String, String> FEWER_WORDS = words("""
            honestly=; actually=; basically=; probably=maybe; I think=I guess; reckon=think; reckons=thinks; and=&; about=around;
            around=about; through=thru; because=cos; you=u; two=2; three=3; four=4; five=5; six=6; ten=10; right now=now;
            going to=gonna; minutes=mins; hours=hrs; a bit=a little; a little=a bit""");

    private static final Map<String, List<String>> HARMLESS = Map.of(
            "en", BESIDE_THE_POINT,
            "de",
                    List.of(
                            "Ich arbeite in der Buchhaltung.",
                            "Im Mai sind wir in ein neues Büro gezogen.",
                            "Mein Schreibtisch steht am Fenster.",
                            "Ich habe zwei Kinder und eine Katze."),
            "es",
                    List.of(
                            "Trabajo en contabilidad.",
                            "En mayo nos mudamos a una oficina nueva.",
                            "Mi mesa está junto a la ventana.",
                            "Tengo dos hijos y un gato."));

    private Variations() {}

    /** In any language that is read, by name. The typing errors are the same in every run. */
    static Map<String, String> of(String story, String language, long seed) {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("capitals", text -> text.toUpperCase(Locale.ROOT));
        ways.put("small letters", text -> text.toLowerCase(Locale.ROOT));
        ways.put("no accents", Variations::withoutAccents);
        ways.put("no commas", text -> text.replace(",", ""));
        ways.put(
                "no full stops at the ends of lines",
                text -> text.replace(". ", "\n").replaceAll("\\.$", ""));
        ways.put("many blanks", text -> text.replace(" ", "  "));
        ways.put("sentences in another order", Variations::reversed);
        ways.put("exclamation marks", text -> text.replace(".", "!"));
        around(ways, "harmless", Objects.requireNonNull(HARMLESS.get(language)));
        slips(ways, seed, 4);
        return changed(story, ways);
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String reversed(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?]) ")));
        Collections.reverse(sentences);
        return String.join(" ", sentences);
    }

    /** By name. The typing errors are the same in every run. */
    static Map<String, String> of(String story, long seed) {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("other words", text -> replaced(text, OTHER_WORDS));
        ways.put("fewer words", text -> replaced(text, FEWER_WORDS));
        ways.put("capitals", text -> text.toUpperCase(Locale.ROOT));
        ways.put("small letters", text -> text.toLowerCase(Locale.ROOT));
        ways.put("no apostrophes", text -> text.replace("'", ""));
        ways.put("printers' apostrophes", text -> text.replace('\'', '\u2019'));
        ways.put("no commas", text -> text.replace(",", ""));
        ways.put("a line for each sentence", text -> text.replace(". ", "\n"));
        ways.put("many blanks", text -> text.replace(" ", "  "));
        ways.put("a greeting", text -> "Hello, " + text + " Thank you for your help!");
        around(ways, "beside the point", BESIDE_THE_POINT);
        around(ways, "not there", NOT_THERE);
        around(ways, "a relative", RELATIVES);
        slips(ways, seed, 3);
        return changed(story, ways);
    }

    private static void slips(Map<String, UnaryOperator<String>> ways, long seed, int most) {
        for (int slips = 1; slips <= most; slips++) {
            Random random = new Random(seed + slips);
            int many = slips;
            ways.put(slips + " slips", text -> slipped(text, many, random));
        }
    }

    private static Map<String, String> changed(String story, Map<String, UnaryOperator<String>> ways) {
        Map<String, String> stories = new LinkedHashMap<>();
        ways.forEach((name, way) -> stories.put(name, way.apply(story)));
        stories.values().removeIf(story::equals);
        return stories;
    }

    private static void around(Map<String, UnaryOperator<String>> ways, String name, List<String> sentences) {
        for (String each : sentences) {
            ways.put(name + " before: " + each, text -> each + " " + text);
            ways.put(name + " after: " + each, text -> text + (text.matches("(?s).*[.!?]") ? " " : ". ") + each);
        }
    }

    private static Map<String, String> words(String pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : pairs.split(";")) {
            String[] both = pair.strip().split("=", -1);
            words.put(both[0], both[1]);
        }
        return words;
    }

    private static String replaced(String text, Map<String, String> words) {
        Pattern any = Pattern.compile("(?<![\\w'])(" + String.join("|", words.keySet()) + ")(?![\\w'])");
        return any.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.get(found.group())));
    }

    /** In words of five letters or more, after the first letter: two letters swapped, one left out, or one doubled. */
    private static String slipped(String text, int slips, Random random) {
        StringBuilder slipped = new StringBuilder(text);
        for (int i = 0; i < slips; i++) {
            List<int[]> words = longWords(slipped.toString());
            if (!words.isEmpty()) {
                int[] word = words.get(random.nextInt(words.size()));
                slip(slipped, word[0] + 1 + random.nextInt(word[1] - word[0] - 2), random.nextInt(3));
            }
        }
        return slipped.toString();
    }

    private static List<int[]> longWords(String text) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("[A-Za-z]{5,}").matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        return words;
    }

    private static void slip(StringBuilder text, int at, int how) {
        char letter = text.charAt(at);
        if (how == 0) {
            text.deleteCharAt(at);
        } else if (how == 1) {
            text.insert(at, letter);
        } else {
            text.setCharAt(at, text.charAt(at + 1));
            text.setCharAt(at + 1, letter);
        }
    }
}
