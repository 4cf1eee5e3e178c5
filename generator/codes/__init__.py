"""Every kind of finding the product knows, by the room that raises it."""
