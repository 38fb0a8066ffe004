package io.github.samspoke.calendly.ref;

/** The form all references share: an absolute URI that ends in a known collection and a bare identifier. */
final class RefUri {
    private static final String CALENDLY = "https://api.calendly.com/";
    private static final int MAX_URI = 512;
    private static final int MAX_ID = 64;
    private static final boolean[] ID_CHARACTERS = idCharacters();

    private RefUri() {}

    static void check(String uri, String collection) {
        if (!isCalendlys(uri, collection) && !isOf(uri, collection)) {
            throw new IllegalArgumentException("not the URI of one of Calendly's " + collection);
        }
    }

    /** For a collection that goes by two names. */
    static void check(String uri, String collection, String otherName) {
        if (!isCalendlys(uri, otherName) && !isOf(uri, otherName)) {
            check(uri, collection);
        }
    }

    /** Nearly every reference is one of these, and a page holds hundreds: one look from left to right. */
    private static boolean isCalendlys(String uri, String collection) {
        int end = CALENDLY.length() + collection.length();
        return uri.startsWith(CALENDLY)
                && uri.startsWith(collection, CALENDLY.length())
                && uri.startsWith("/", end)
                && isId(uri, end + 1);
    }

    private static boolean isOf(String uri, String collection) {
        int slash = uri.lastIndexOf('/');
        int before = slash - collection.length() - 1;
        return before >= 0
                && uri.length() <= MAX_URI
                && uri.charAt(before) == '/'
                && uri.startsWith(collection, before + 1)
                && isAbsolute(uri)
                && isPlain(uri, before)
                && isId(uri, slash + 1);
    }

    static String id(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** What stands before the last segment. */
    static String parent(String uri) {
        return uri.substring(0, Math.max(0, uri.lastIndexOf('/')));
    }

    private static boolean isAbsolute(String uri) {
        return uri.startsWith("https://") || uri.startsWith("http://");
    }

    private static boolean isPlain(String uri, int end) {
        for (int i = 0; i < end; i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '?' || c == '#' || c == '\\' || c == '%' || c == ';') {
                return false;
            }
        }
        return true;
    }

    private static boolean isId(String uri, int start) {
        for (int i = start; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c >= ID_CHARACTERS.length || !ID_CHARACTERS[c]) {
                return false;
            }
        }
        return start < uri.length() && uri.length() - start <= MAX_ID;
    }

    private static boolean[] idCharacters() {
        boolean[] table = new boolean[128];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
                .chars()
                .forEach(c -> table[c] = true);
        return table;
    }
}
