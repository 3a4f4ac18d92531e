package vigil.board.http.live;

/** For whom a subscription shows the queue. */
public enum View {
    /** Whoever works with it. */
    BOARD,
    /** Everybody who passes a screen on a wall: nothing that tells whom an alert is about. */
    WALL
}
