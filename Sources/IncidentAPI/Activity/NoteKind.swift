/// The kinds of timeline item that a client may post.
public enum NoteKind: String, WireEnum {
    public static let unset = NoteKind.userNote

    case userNote
}
