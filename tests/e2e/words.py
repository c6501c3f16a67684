"""What a person reads on the screen in French, written by hand: never taken from the catalogue."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "fr"]

FRENCH = {
    "Overview": "Vue d’ensemble",
    "Python environments": "Environnements Python",
    "Connections": "Liaisons",
    "No volumes yet": "Aucun volume pour l’instant",
    "New volume": "Nouveau volume",
    "Create volume": "Créer le volume",
    "Created the volume “{name}”": "Volume « {name} » créé",
    "Removed the volume “{name}”": "Volume « {name} » supprimé",
    "Remove": "Supprimer",
    "Networks": "Réseaux",
    "New network": "Nouveau réseau",
    "Addresses": "Adresses",
    "Create network": "Créer le réseau",
    "Activity": "Activité",
    "Trash": "Corbeille",
    "Settings": "Réglages",
    "No Python environment yet": "Aucun environnement Python pour l’instant",
    "The trash is empty": "La corbeille est vide",
    "Running work": "Opérations en cours",
    "Nothing is running": "Rien en cours",
    "Name: {name}": "Nom : {name}",
    "State: Ready": "État : Prêt",
    "Packages: {count}": "Paquets : {count}",
    "New environment": "Nouvel environnement",
    "New Python environment": "Nouvel environnement Python",
    "Name": "Nom",
    "Location": "Emplacement",
    "A requirements file": "Un fichier requirements",
    "Requirements file": "Fichier requirements",
    "Asks for 1 package, and for what they need.": "Demande 1 paquet et ses dépendances.",
    "1 line to check before you go on": "1 ligne à vérifier avant de continuer",
    "I have read these lines and trust them": "J’ai lu ces lignes et je leur fais confiance",
    "With pip": "Avec pip",
    "Create environment": "Créer l’environnement",
    "Clone…": "Cloner…",
    "Clone “{name}”": "Cloner « {name} »",
    "Clone environment": "Cloner l’environnement",
    "Rename…": "Renommer…",
    "Rename “{name}”": "Renommer « {name} »",
    "New name": "Nouveau nom",
    "Rename": "Renommer",
    "Delete…": "Supprimer…",
    "Move “{name}” to the trash?": "Mettre « {name} » à la corbeille ?",
    "Move to trash": "Mettre à la corbeille",
    "Undo": "Restaurer",
    "Cancel": "Annuler",
    "Restore": "Restaurer",
    "Delete for ever…": "Supprimer définitivement…",
    "Delete “{name}” for ever?": "Supprimer définitivement « {name} » ?",
    "Delete for ever": "Supprimer définitivement",
    "Creating “{name}”": "Création de « {name} »",
    "Created “{name}”": "« {name} » créé",
    "Cloned “{name}” to “{new_name}”": "« {name} » cloné en « {new_name} »",
    "Renamed “{name}” to “{new_name}”": "« {name} » renommé en « {new_name} »",
    "Moved “{name}” to the trash": "« {name} » mis à la corbeille",
    "Restored “{name}”": "« {name} » restauré",
    "Deleted “{name}” for ever": "« {name} » supprimé définitivement",
    "cancelled, and undone": "annulation, rien n’a changé",
    "“{name}” is taken: choose another name.": "« {name} » est déjà pris : choisissez un autre nom.",
    "“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @.": (
        "« {character} » n’est pas admis dans un nom : lettres, chiffres, espaces et . _ - + @ seulement."
    ),
    "{operation}: undone.": "{operation} : c’est annulé.",
    "Interrupted work was put in order": "Le travail interrompu a été remis en ordre",
    "2 damaged files set aside": "2 fichiers endommagés mis de côté",
    "Language": "Langue",
    "Appearance": "Apparence",
    "Dark": "Sombre",
}


def in_words(language: Language, text: str, **data: str) -> str:
    """What is on the screen where a person who reads English reads `text`; `data` fills its braces."""
    return (FRENCH[text] if language == "fr" else text).format(**data)
