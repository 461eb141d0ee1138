package dev.unknot.http.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a request, read strictly after RFC 9112. */
final class Head {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern BARE_LINE_END = Pattern.compile("\\r(?!\\n)|(?<!\\r)\\n");
    private static final Pattern REQUEST_LINE = Pattern.compile(TOKEN + " ([^\\x00-\\x20\\x7f]++) HTTP/1\\.([01])");
    private static final Pattern HEADER_LINE = Pattern.compile("(" + TOKEN + "):([^\\x00-\\x08\\x0a-\\x1f\\x7f]*+)");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=%-]++|\\[[0-9A-Fa-f:.]++])(?::[0-9]{1,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final String ANY_PATH = "*";

    private static final String HOST_NAME = "host";
    private static final String LENGTH_NAME = "content-length";
    private static final String ENCODING_NAME = "transfer-encoding";
    private static final Map<String, HeadFault> ONCE =
            Map.of("content-type", HeadFault.CONTENT_TYPE, "authorization", HeadFault.AUTHORIZATION);

    private final Map<String, List<String>> headers = new HashMap<>();
    private String target = "/";
    private boolean isFirstVersion;
    private final Optional<HeadFault> fault;

    /** @param text without the empty line at its end, in ISO 8859-1 */
    Head(String text) {
        fault = read(text)
                .or(this::hostFault)
                .or(this::framingFault)
                .or(this::bodyFault)
                .or(this::repeated);
    }

    Optional<HeadFault> fault() {
        return fault;
    }

    /** The target as sent; a slash when it could not be read. */
    String target() {
        return target;
    }

    boolean isChunked() {
        return !values(ENCODING_NAME).isEmpty();
    }

    /** Of the body, in bytes, unless it is chunked. */
    long length() {
        return values(LENGTH_NAME).stream().mapToLong(Long::parseLong).sum();
    }

    /** Whether this is one header with the line end behind it. */
    static boolean isHeader(String line) {
        return line.endsWith("\r\n")
                && HEADER_LINE.matcher(line.substring(0, line.length() - 2)).matches();
    }

    private Optional<HeadFault> read(String text) {
        if (BARE_LINE_END.matcher(text).find()) {
            return Optional.of(HeadFault.LINE_END);
        }
        String[] lines = text.split("\\r\\n", -1);
        Matcher request = REQUEST_LINE.matcher(lines[0]);
        if (!request.matches()) {
            return Optional.of(HeadFault.REQUEST_LINE);
        }
        isFirstVersion = request.group(2).equals("0");
        boolean isPath = request.group(1).startsWith("/") && request.group(1).indexOf('#') < 0;
        if (!isPath && !lines[0].startsWith("OPTIONS " + ANY_PATH + " ")) {
            return Optional.of(HeadFault.TARGET);
        }
        target = request.group(1);
        for (int i = 1; i < lines.length; i++) {
            Optional<HeadFault> wrong = header(lines[i]);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<HeadFault> header(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            return Optional.of(HeadFault.FOLDED_LINE);
        }
        Matcher header = HEADER_LINE.matcher(line);
        if (!header.matches()) {
            return Optional.of(HeadFault.HEADER_LINE);
        }
        headers.computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(header.group(2).strip());
        return Optional.empty();
    }

    private Optional<HeadFault> hostFault() {
        List<String> hosts = values(HOST_NAME);
        boolean isMissing = hosts.isEmpty() && !isFirstVersion;
        boolean isWrong = hosts.stream().anyMatch(host -> !HOST.matcher(host).matches());
        return isMissing || isWrong || hosts.size() > 1 ? Optional.of(HeadFault.HOST) : Optional.empty();
    }

    private Optional<HeadFault> framingFault() {
        List<String> encodings = values(ENCODING_NAME);
        List<String> lengths = values(LENGTH_NAME);
        if (!encodings.isEmpty()) {
            boolean isRight = encodings.size() == 1
                    && encodings.get(0).equalsIgnoreCase("chunked")
                    && lengths.isEmpty()
                    && !isFirstVersion;
            return isRight ? Optional.empty() : Optional.of(HeadFault.TRANSFER_ENCODING);
        }
        boolean isRight = lengths.size() <= 1
                && lengths.stream().allMatch(length -> LENGTH.matcher(length).matches());
        return isRight ? Optional.empty() : Optional.of(HeadFault.CONTENT_LENGTH);
    }

    private Optional<HeadFault> bodyFault() {
        boolean isAsItIs = values("content-encoding").stream().allMatch("identity"::equalsIgnoreCase);
        return isAsItIs ? Optional.empty() : Optional.of(HeadFault.CONTENT_ENCODING);
    }

    private Optional<HeadFault> repeated() {
        return ONCE.keySet().stream()
                .filter(name -> values(name).size() > 1)
                .sorted()
                .findFirst()
                .map(ONCE::get);
    }

    private List<String> values(String name) {
        return headers.getOrDefault(name, List.of());
    }
}
