package vigil.board.http;

import java.util.Optional;

/** The sign-in page with the ways in that there are: its source has all of them, each between two comments. */
final class SignInPage {
    private SignInPage() {}

    /**
     * Leaves out what there isn't.
     *
     * @param passwords whether anybody has an account of the board's own
     * @param provider what the provider is called
     * @throws IllegalStateException if a way in is not marked in {@code html}
     */
    static String of(String html, boolean passwords, Optional<String> provider) {
        String shown = passwords ? html : without(html, "passwords");
        return provider.map(name -> named(shown, name)).orElseGet(() -> without(shown, "provider"));
    }

    private static String without(String html, String part) {
        String begins = "<!-- " + part + " -->";
        String ends = "<!-- /" + part + " -->";
        int from = html.indexOf(begins);
        int to = html.indexOf(ends);
        if (from < 0 || to < from) {
            throw new IllegalStateException("The sign-in page doesn't mark its " + part + "; build the board again.");
        }
        return html.substring(0, from) + html.substring(to + ends.length());
    }

    private static String named(String html, String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return html.replace("{provider}", escaped);
    }
}
