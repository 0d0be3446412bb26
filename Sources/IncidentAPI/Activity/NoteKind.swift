/// The kinds of timeline item that a client may write. Empty means `userNote`.
public enum NoteKind: String, WireEnum {
    public static let unset = NoteKind.userNote

    /// A note.
    case userNote
}
