package vigil.platform.http;

/** The usual words for HTTP statuses. */
final class StatusWords {
    private StatusWords() {}

    /** The title of a problem that is no more than its status. */
    static String of(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 408 -> "Request timeout";
            case 409 -> "Conflict";
            case 412 -> "Precondition failed";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Unsupported media type";
            case 422 -> "Content not acceptable";
            case 429 -> "Too many requests";
            case 431 -> "Headers too large";
            case 503 -> "Unavailable";
            case 504 -> "Timed out";
            default -> status >= 500 ? "Internal error" : "Refused";
        };
    }

    /** What to say to the caller when nobody said more. */
    static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request can't be understood.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address doesn't take that method.";
            case 406 -> "None of the accepted media types can be produced.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "This address doesn't take that content type.";
            case 503 -> "The service can't do this at present; try again.";
            default ->
                status >= 500 ? "The service failed to do this; it has been logged." : "The request was refused.";
        };
    }
}
