package dev.unknot.triage.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private Variations() {}

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
        for (int slips = 1; slips <= 3; slips++) {
            Random random = new Random(seed + slips);
            int many = slips;
            ways.put(slips + " slips", text -> slipped(text, many, random));
        }
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
