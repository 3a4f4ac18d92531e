package vigil.app.coverage;

import vigil.routing.decide.team.WeekOfCover;

/** How a week of cover is shown. */
public enum Form {
    TABLE,
    JSON,
    HTML;

    /** The whole of it, with a line's end at its end. */
    public String of(WeekOfCover week) {
        return switch (this) {
            case TABLE -> CoverTable.of(week);
            case JSON -> CoverJson.of(week);
            case HTML -> CoverPage.of(week);
        };
    }
}
