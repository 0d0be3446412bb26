/// The small pictures of pictures.
public enum Thumbnails {
    /// A picture with more pixels gets none.
    public static let mostPixels = 50_000_000
    /// Pixels of its longer side.
    static let side = 320
    public static let contentType = "image/jpeg"
}
