package io.github.samspoke.calendly.ref;

/** The form all references share: an absolute URI that ends in a known collection and a bare identifier. */
final class RefUri {
    private static final int MAX_URI = 512;
    private static final int MAX_ID = 64;

    private RefUri() {}

    static void check(String uri, String collection) {
        boolean fits = uri.length() <= MAX_URI && isAbsolute(uri) && isPlain(uri) && isId(id(uri));
        if (!fits || !parent(uri).endsWith("/" + collection)) {
            throw new IllegalArgumentException("not the URI of one of Calendly's " + collection);
        }
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

    private static boolean isPlain(String uri) {
        return uri.chars().allMatch(c -> c > ' ' && c < 0x7f && "?#\\%;".indexOf(c) < 0);
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= MAX_ID && id.chars().allMatch(RefUri::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
