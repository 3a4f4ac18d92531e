package vigil.domain.person;

import vigil.domain.Coded;

/** Whether what the register holds may be shown beside an alert. */
public enum Sharing implements Coded {
    SHARED,
    /** Shared for direct care by local policy, though nobody recorded that the person was asked. */
    SHARED_NOT_RECORDED,
    DECLINED,
    WITHDRAWN,
    /** They were on the register when they were recognised, and are not any more. */
    REMOVED;

    public boolean isShared() {
        return this == SHARED || this == SHARED_NOT_RECORDED;
    }
}
